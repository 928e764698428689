using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>What can be answered: solved or not, or, to an explanation, agreed or not.</summary>
internal static class SolvedOptions
{
    public static IReadOnlyList<Choice> Of(Texts texts, ClosureAim aim)
    {
        var (yes, no) = aim == ClosureAim.Explained ? ("Agreed", "NotAgreed") : ("YesSolved", "NotSolved");
        return [new("true", texts["Supervision." + yes]), new("false", texts["Supervision." + no], texts["Supervision.NotSolvedHint"])];
    }
}
