using System.Globalization;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// What the stored search column of a matter holds: the tokens of its public words, and tokens that stand for its place, building, holder and
/// category, whose names are looked up when somebody asks, so that a new name needs no new index.
/// </summary>
public static class MatterSearchText
{
    private const int UnitDigits = 16;

    public static string Of(Matter matter)
    {
        var words = string.Join('\n', [matter.Title.Text, matter.Summary.Text, .. matter.ProgressEntries.Select(p => p.Words.Text), matter.EndingWords?.Text ?? ""]);
        IEnumerable<string> tokens = [.. NumberTokens(matter.Number), Unit(matter.PlaceId), Unit(matter.HolderId), .. Optional(matter.BuildingId, Unit), .. Optional(matter.Category, Category)];
        return string.Join(' ', tokens.Distinct()) + " " + Bigrams.IndexText(words);
    }

    /// <summary>The token of an organisation, place or building.</summary>
    public static string Unit(Guid id) => "u" + id.ToString("N")[^UnitDigits..];

    /// <summary>The token of a category.</summary>
    public static string Category(string key) => "c0" + key.ToLowerInvariant();

    /// <summary>The parts of a matter's number, marked: its digits are no words, so that 2026 finds what says 2026.</summary>
    public static IEnumerable<string> NumberTokens(string number) => number.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => string.Create(CultureInfo.InvariantCulture, $"n0{part.ToLowerInvariant()}"));

    private static IEnumerable<string> Optional<T>(T? value, Func<T, string> token) where T : struct => value is { } there ? [token(there)] : [];

    private static IEnumerable<string> Optional(string? value, Func<string, string> token) => value is null ? [] : [token(value)];
}
