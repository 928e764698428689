using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>Groups of endings as addresses name them.</summary>
internal static class FigureLists
{
    /// <summary>Every ending that counts as solved.</summary>
    public static string Solved { get; } = Words(e => e.CountsAsSolved());

    /// <summary>Every ending that does not; what was merged has not ended.</summary>
    public static string Answered { get; } = Words(e => !e.CountsAsSolved() && e != Ending.Merged);

    private static string Words(Func<Ending, bool> which) => string.Join(',', Enum.GetValues<Ending>().Where(which).Select(LedgerLinks.WordOf));
}
