namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>What a concern is about: a subject under one of the themes. The words shown are texts <c>Concerns.Category_KEY</c>.</summary>
/// <param name="Key">Stable, stored and given out by the API; never renamed.</param>
/// <param name="ThemeKey">The theme it stands under; null for a theme itself.</param>
/// <param name="Cues">Chinese words that speak for it, in residents' language; the longer the cue, the more it weighs.</param>
public sealed record Category(string Key, string? ThemeKey, IReadOnlyList<string> Cues)
{
    public bool IsTheme => ThemeKey is null;

    /// <summary>The text that names it.</summary>
    public string TextKey => $"Concerns.Category_{Key}";
}
