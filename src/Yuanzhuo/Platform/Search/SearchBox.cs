namespace Yuanzhuo.Platform.Search;

/// <summary>What all boxes share in which somebody types what they look for.</summary>
public static class SearchBox
{
    /// <summary>Characters that a box takes; of what comes longer, by an address, so many are read.</summary>
    public const int Longest = 100;

    /// <summary>What was typed, without blanks around it and no longer than a box takes; empty where nothing was.</summary>
    public static string Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length <= Longest ? text : text[..Longest];
    }
}
