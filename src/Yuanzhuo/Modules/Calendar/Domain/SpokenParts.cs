using Yuanzhuo.Modules.Calendar.Domain.Speech;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>One of several promises in the same words.</summary>
/// <param name="Words">The clause it stands in, with what belongs to it.</param>
/// <param name="Reading">Its term.</param>
/// <param name="Others">What else its words may mean.</param>
public sealed record SpokenPart(string Words, Reading Reading, IReadOnlyList<Reading> Others);

/// <summary>Words with several terms hold several promises: 7天内出方案，两个月内完工. It only proposes; a person keeps or drops each.</summary>
public static class SpokenParts
{
    /// <summary>More terms than this in one breath are a list, not promises.</summary>
    public const int Most = 6;

    /// <summary>What stands between two terms of different promises that no comma parts: a deed, and not only a word.</summary>
    private const int ShortestDeed = 2;

    /// <summary>The promises in their order; none where the words hold one at most.</summary>
    /// <param name="words">As spoken.</param>
    /// <param name="readings">All readings of these words, the deciding one first.</param>
    public static IReadOnlyList<SpokenPart> In(string words, IReadOnlyList<Reading> readings)
    {
        List<List<Reading>> promises = [];
        foreach (var reading in readings.Where(r => !r.IsOther && (r.NamesAnEnd || r.AwaitsEvent)).OrderBy(r => r.Start))
        {
            if (promises is [.., var last] && (last[^1].Term == reading.Term || Cut(words, last[^1], reading) is null)) last.Add(reading);
            else promises.Add([reading]);
        }

        if (promises.Count is < 2 or > Most) return [];
        List<SpokenPart> parts = [];
        var from = 0;
        for (var i = 0; i < promises.Count; i++)
        {
            var to = i + 1 < promises.Count ? Cut(words, promises[i][^1], promises[i + 1][0]) ?? words.Length : words.Length;
            // The order of all readings says which of a part's own decides.
            var deciding = readings.First(promises[i].Contains);
            parts.Add(new(Trimmed(words[from..to]), deciding, [.. promises[i].Where(r => r != deciding), .. readings.Where(r => r.IsOther && promises[i].Exists(p => p.Start == r.Start))]));
            from = to;
        }

        return parts;
    }

    /// <summary>Where the second one's words begin, or null where both stand in one clause. A clause that names the event it waits for goes with it.</summary>
    private static int? Cut(string words, Reading one, Reading next)
    {
        var from = one.Start + one.Length;
        var between = words.AsSpan(from, Math.Max(0, next.Start - from));
        var last = between.LastIndexOfAny(Clause.Ends);
        if (last >= 0 && next.AwaitsEvent && next.Start - from - last <= 1 && between[..last].LastIndexOfAny(Clause.Ends) is >= 0 and var earlier) last = earlier;
        if (last < 0 && between.LastIndexOf('、') is >= ShortestDeed and var listed) last = listed;
        return last < 0 ? null : from + last + 1;
    }

    private static string Trimmed(string part) => part.Trim('，', '。', '；', '！', '？', ',', ';', '!', '?', '\n', '、', ' ', '\u3000', '\r', '\t');
}
