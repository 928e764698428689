namespace Yuanzhuo.Platform.Privacy;

/// <summary>Puts spans in reading order and joins those that overlap, so a page can mark each once.</summary>
internal static class SpanList
{
    public static IReadOnlyList<MaskedSpan> Tidy(List<MaskedSpan> spans)
    {
        var tidy = new List<MaskedSpan>(spans.Count);
        foreach (var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (tidy.Count > 0 && tidy[^1] is var last && span.Start < last.Start + last.Length)
                tidy[^1] = last with { Length = Math.Max(last.Length, span.Start + span.Length - last.Start) };
            else
                tidy.Add(span);
        }

        return tidy;
    }
}
