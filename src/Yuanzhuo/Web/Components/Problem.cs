using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Web.Components;

/// <summary>Something to mend in a form, in the reader's language.</summary>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Field">The field's name, or null for the whole form.</param>
public sealed record Problem(string Message, string? Field = null)
{
    /// <summary>It asks whether something may stand in public words, and a tick answers.</summary>
    public bool AsksToStand { get; init; }

    /// <summary>Refusals as problems, in their order.</summary>
    public static IReadOnlyList<Problem> From(IEnumerable<Refusal> refusals, Texts texts) =>
        [.. refusals.Select(r => new Problem(texts[r], r.Field) { AsksToStand = PublicWords.AsksToStand(r) })];
}
