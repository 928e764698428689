using System.Globalization;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Asking;

/// <summary>Understands an address: what is nonsense is named and left out, so a page can still show the rest and the API refuses.</summary>
public sealed class ReadFilter(YuanzhuoDb db, UnitTrees trees)
{
    public async Task<(LedgerFilter Filter, IReadOnlyList<Refusal> Problems)> HandleAsync(LedgerRequest asked, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var place = await PlaceAsync(asked.Place, problems, ct);
        var filter = new LedgerFilter
        {
            Place = place,
            Tree = Tree(asked.Tree, UnitTree.Today, problems),
            Step = Word<Step>(asked.Step, nameof(asked.Step), problems),
            Endings = Endings(asked.Ending, problems),
            Light = Word<LightColour>(asked.Light, nameof(asked.Light), problems),
            IsOpen = State(asked.State, problems),
            HolderId = Holder(asked.Holder, problems),
            Category = Category(asked.Category),
            From = Day(asked.From, nameof(asked.From), problems),
            To = Day(asked.To, nameof(asked.To), problems),
            Words = string.IsNullOrWhiteSpace(asked.Q) ? null : asked.Q,
            IsRanked = string.IsNullOrWhiteSpace(asked.Sort),
            Sort = Sort(asked.Sort, problems),
        };
        if (filter.From > filter.To) problems.Add(Refusal.Invalid("Ledger.FromAfterTo", Field(nameof(asked.From))));
        return (filter with { Below = (await filter.Scope.BelowAsync(trees, ct)).Below }, problems);
    }

    /// <summary>The unit by official code (today's, else one it once had) or by id; null and a problem where there is none.</summary>
    public async Task<OrgUnit?> PlaceAsync(string? asked, List<Refusal> problems, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return null;
        var code = asked.Trim();
        var unit = Guid.TryParse(code, out var id)
            ? await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct)
            : code.Length <= 12 ? await ByCodeAsync(code, ct) : null;
        if (unit is null) problems.Add(Refusal.Invalid("Ledger.NoSuchPlace", "place"));
        return unit;
    }

    /// <summary>A day written 2026-01-31.</summary>
    public static DateOnly? Day(string? asked, string field, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(asked)) return null;
        if (DateOnly.TryParseExact(asked.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200) return day;
        problems.Add(Refusal.Invalid("Ledger.BadDay", Field(field)));
        return null;
    }

    private async Task<OrgUnit?> ByCodeAsync(string code, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code && u.ClosedOn == null, ct)
        ?? await db.OrgUnits.AsNoTracking().OrderBy(u => u.Id).FirstOrDefaultAsync(u => u.Lives.Any(l => l.Code == code), ct);

    /// <summary>One of the words that are known there.</summary>
    public static TEnum? Word<TEnum>(string? asked, string field, List<Refusal> problems) where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(asked)) return null;
        var word = asked.Trim();
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)) return value;
        }

        problems.Add(Refusal.Invalid("Ledger.UnknownWord", Field(field), Short(word), string.Join(", ", Enum.GetValues<TEnum>().Select(LedgerLinks.WordOf))));
        return null;
    }

    /// <summary>By which divisions; the usual ones where nothing is said.</summary>
    public static UnitTree Tree(string? asked, UnitTree usual, List<Refusal> problems) => Word<UnitTree>(asked, nameof(LedgerRequest.Tree), problems) ?? usual;

    private static List<Ending> Endings(string? asked, List<Refusal> problems) =>
    [
        .. (asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8)
            .Select(word => Word<Ending>(word, nameof(LedgerRequest.Ending), problems)).OfType<Ending>().Distinct(),
    ];

    private static bool? State(string? asked, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(asked)) return null;
        if (asked.Trim() is "open" or "ended") return asked.Trim() == "open";
        problems.Add(Refusal.Invalid("Ledger.UnknownWord", "state", Short(asked), "open, ended"));
        return null;
    }

    private static Guid? Holder(string? asked, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(asked)) return null;
        if (Guid.TryParse(asked, out var id)) return id;
        problems.Add(Refusal.Invalid("Ledger.NoSuchPlace", "holder"));
        return null;
    }

    private static string? Category(string? asked) => asked?.Trim() switch
    {
        null or "" => null,
        "none" => "",
        var key => Short(key),
    };

    private static LedgerSort Sort(string? asked, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(asked)) return LedgerSort.Default;
        var word = asked.Trim();
        return Word<LedgerOrder>(word.TrimStart('-'), nameof(LedgerRequest.Sort), problems) is { } by ? new(by, word.StartsWith('-')) : LedgerSort.Default;
    }

    private static string Field(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Short(string word) => word.Length <= 40 ? word : word[..40];
}
