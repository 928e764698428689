using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>The three words for satisfaction, as a choice.</summary>
internal static class SatisfactionOptions
{
    public static IReadOnlyList<Choice> All(Texts texts) => [.. Enum.GetValues<Satisfaction>().Select(s => new Choice(s.ToString(), texts.Of("Supervision", s)))];
}
