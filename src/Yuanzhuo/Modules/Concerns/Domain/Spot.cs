namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>
/// Where exactly (具体位置), typed by hand and not found in the directory: it is kept as the first line of the words, so it is masked for
/// the public like all words and nobody has to look in two places.
/// </summary>
public static class Spot
{
    public static string Before(string words, string? spot) => string.IsNullOrWhiteSpace(spot) ? words : $"【{spot.Trim()}】\n{words}";
}
