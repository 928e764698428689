using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// Public words typed by staff hold no personal data: what is found is refused with the spots named. A tick that a name is that of an
/// official acting in duty lets names pass (policy notes G2), never phones, numbers, homes or the name of who raised it.
/// </summary>
public static class PublicWordsCheck
{
    /// <param name="namesAreOfficial">"这是公务人员履职姓名" was ticked.</param>
    /// <param name="knownNames">Names that never pass, such as the contact's.</param>
    /// <param name="texts">Field and words.</param>
    public static Result Check(bool namesAreOfficial, IReadOnlyCollection<string?> knownNames, params IEnumerable<(string Field, string? Words)> texts)
    {
        List<Refusal> found = [.. texts.SelectMany(t => Found(t.Field, t.Words ?? "", namesAreOfficial, knownNames))];
        return found.Count == 0 ? Result.Done : Result.Refused(found);
    }

    private static IEnumerable<Refusal> Found(string field, string words, bool namesAreOfficial, IReadOnlyCollection<string?> knownNames) =>
        PublicText.Mask(words, knownNames).Spans
            .Select(span => (span.Kind, Text: words.Substring(span.Start, span.Length)))
            .Where(spot => !(namesAreOfficial && spot.Kind == PrivateKind.Name && !IsKnown(spot.Text, knownNames)))
            .Distinct()
            .Select(spot => Refusal.Invalid($"Matters.Personal_{spot.Kind}", field, spot.Text));

    private static bool IsKnown(string spot, IReadOnlyCollection<string?> knownNames) =>
        knownNames.Any(name => !string.IsNullOrWhiteSpace(name) && (name.Contains(spot, StringComparison.Ordinal) || spot.Contains(name, StringComparison.Ordinal)));
}
