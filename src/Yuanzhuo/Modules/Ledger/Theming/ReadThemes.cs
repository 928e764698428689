using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Theming;

/// <summary>Themes by place and month: counted from the tallies, with words out of the latest titles only, so that it is cheap whatever there is.</summary>
public sealed class ReadThemes(YuanzhuoDb db, ReadFigures figures, Places.Data.UnitTrees trees)
{
    /// <summary>The month looked at and three before it.</summary>
    public const int Months = 4;

    private const int TitlesRead = 60, WordsShown = 4, WithWords = 12;

    /// <param name="scope">The place and by which divisions; its period is not looked at.</param>
    /// <param name="month">The first day of the month.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<ThemeLine>> HandleAsync(CountingScope scope, DateOnly month, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var sheets = new List<FigureSheet>();
        for (var back = Months - 1; back >= 0; back--) sheets.Add(await figures.HandleAsync(MonthOf(scope, month.AddMonths(-back)), [], ct));
        var themes = sheets.SelectMany(s => s.ByCategory.Keys).Distinct(StringComparer.Ordinal)
            .Select(key => (Key: key, Lines: sheets.ConvertAll(s => s.ByCategory.GetValueOrDefault(key)?.Line(key, "") ?? new(key, "", 0, 0, 0, 0))))
            .Where(t => t.Lines.Exists(l => !l.IsEmpty)).OrderByDescending(t => t.Lines[^1].Received).ThenBy(t => t.Key, StringComparer.Ordinal).ToList();
        var lines = new List<ThemeLine>();
        foreach (var (key, of) in themes)
            lines.Add(new(key, of.ConvertAll(l => l.Received), of[^1].Voices, lines.Count < WithWords ? await WordsAsync(MonthOf(scope, month) with { Category = key }, ct) : []));
        return lines;
    }

    public static CountingScope MonthOf(CountingScope scope, DateOnly month) => scope with { From = month, To = month.AddMonths(1).AddDays(-1) };

    /// <summary>Only what everybody may read: the titles, masked and retitled as they stand.</summary>
    private async Task<IReadOnlyList<string>> WordsAsync(CountingScope asked, CancellationToken ct)
    {
        var scope = await asked.BelowAsync(trees, ct);
        var titles = await db.CountedMatters(scope).Where(m => m.Ending != Ending.Merged).OrderByDescending(m => m.ReceivedOn).ThenByDescending(m => m.Number).Take(TitlesRead).Select(m => m.Title).ToListAsync(ct);
        return TitleWords.Of([.. titles.Select(t => t.Text)], WordsShown);
    }
}
