using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>
/// What stands on a notice or a result is read by everybody: personal data in it is refused with the spots named, and what was typed
/// stays. Officials' names may be shown when acting in duty (policy notes G2); a tick says that a name is one.
/// </summary>
internal static class PublicWords
{
    /// <param name="namesAreOfficial">The tick.</param>
    /// <param name="texts">The form's fields with their words.</param>
    public static Result Check(bool namesAreOfficial, params IEnumerable<(string Field, string Words)> texts)
    {
        List<Refusal> found = [.. texts.SelectMany(t => Found(t.Field, t.Words, namesAreOfficial ? PrivateKind.Name : null))];
        return found.Count == 0 ? Result.Done : Result.Refused(found);
    }

    /// <summary>A venue: its room is where people shall come to, not somebody's home.</summary>
    public static Result CheckVenue(string field, string words)
    {
        List<Refusal> found = [.. Found(field, words, PrivateKind.Room)];
        return found.Count == 0 ? Result.Done : Result.Refused(found);
    }

    private static IEnumerable<Refusal> Found(string field, string words, PrivateKind? passes) =>
        PublicText.Mask(words).Spans
            .Where(span => span.Kind != passes)
            .Select(span => Refusal.Invalid("Roundtables.HoldsPersonalData", field, words.Substring(span.Start, span.Length), span.Kind))
            .DistinctBy(refusal => refusal.Args[0]);
}
