using System.Buffers;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>The clause a phrase stands in.</summary>
internal static class Clause
{
    /// <summary>How far a word may stand from the time it speaks of; it bounds the work.</summary>
    private const int Far = 40;

    /// <summary>The signs that end one.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create("，。；！？,;!?\n");

    /// <summary>What stands before and after the phrase in its clause.</summary>
    public static (string Before, string After) Around(string text, Phrase phrase)
    {
        var before = text.AsSpan(Math.Max(0, phrase.Start - Far)..phrase.Start);
        var after = text.AsSpan(phrase.End, Math.Min(Far, text.Length - phrase.End));
        var (from, to) = (before.LastIndexOfAny(Ends) + 1, after.IndexOfAny(Ends));
        return (before[from..].ToString(), (to < 0 ? after : after[..to]).ToString());
    }

    /// <summary>What stands before the phrase's clause, without the sign between; only where that is a comma.</summary>
    public static string Preceding(string text, Phrase phrase)
    {
        var before = text.AsSpan(Math.Max(0, phrase.Start - Far)..phrase.Start);
        var comma = before.LastIndexOfAny(Ends);
        if (comma < 0 || before[comma] is not ('，' or ',')) return "";
        var earlier = before[..comma];
        return earlier[(earlier.LastIndexOfAny(Ends) + 1)..].ToString();
    }

    /// <summary>The clause after a comma right behind the phrase: 明年，我们将启动.</summary>
    public static string Following(string text, Phrase phrase)
    {
        if (phrase.End >= text.Length || text[phrase.End] is not ('，' or ',')) return "";
        var after = text.AsSpan(phrase.End + 1, Math.Min(Far, text.Length - phrase.End - 1));
        var to = after.IndexOfAny(Ends);
        return (to < 0 ? after : after[..to]).ToString();
    }

    /// <summary>Whether the sign right after this clause asks.</summary>
    public static bool Asks(string text, int end) => end < text.Length && text[end] is '？' or '?';

    /// <summary>Where the clause around that stretch begins and ends in the text.</summary>
    public static (int From, int To) Of(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny(Ends) + 1;
        var to = text.AsSpan(end).IndexOfAny(Ends);
        return (from, to < 0 ? text.Length : end + to);
    }
}
