namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A stretch of the words, and whether the public sees it.</summary>
public sealed record WordsPart(string Text, bool IsHidden);

/// <summary>The words as said beside what the public sees: hidden stretches can be marked, because masking keeps the length.</summary>
internal static class MaskedView
{
    /// <summary>The parts in order; one hidden part where the public words are others altogether.</summary>
    public static IReadOnlyList<WordsPart> Of(string said, string shown)
    {
        if (said.Length != shown.Length) return [new(said, true)];
        var parts = new List<WordsPart>();
        var from = 0;
        for (var at = 1; at <= said.Length; at++)
        {
            if (at < said.Length && (said[at] != shown[at]) == (said[from] != shown[from])) continue;
            parts.Add(new(said[from..at], said[from] != shown[from]));
            from = at;
        }

        return parts;
    }
}
