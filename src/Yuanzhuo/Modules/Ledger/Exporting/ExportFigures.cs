using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Exporting;

/// <summary>The statistics of a place and period as a table of numbers: by place, by category and by month.</summary>
public sealed class ExportFigures(CountBreakdown breakdowns, Texts texts)
{
    public async Task<ExportTable> TableAsync(CountingScope scope, CancellationToken ct)
    {
        var shown = await breakdowns.HandleAsync(scope, ct);
        var whole = scope.Place?.Name ?? texts["Ledger.WholeDistrict"];
        IEnumerable<Line> lines =
        [
            .. shown.ByPlace.Select(l => new Line(texts["Ledger.ByPlace"], l.Name.Length > 0 ? l.Name : whole, null, l)),
            .. shown.ByCategory.Select(l => new Line(texts["Ledger.ByCategory"], l.Name.Length > 0 ? l.Name : texts["Ledger.NoCategory"], null, l)),
            .. shown.ByMonth.Select(l => new Line(texts["Ledger.ByMonth"], l.Key, FirstOf(l.Key), l)),
        ];
        return Columns().Table(texts["Ledger.StatisticsTitle"], lines.ToAsyncEnumerable());
    }

    private ExportColumns<Line> Columns() => new()
    {
        { texts["Ledger.Out_Table"], 12, l => l.Table },
        { texts["Ledger.Out_Line"], 20, l => l.Name },
        { texts["Ledger.Out_MonthFrom"], 12, l => l.FromOn },
        { texts["Ledger.Out_Received_Matters"], 10, l => l.Figures.Received },
        { texts["Ledger.Out_Open_Matters"], 10, l => l.Figures.Open },
        { texts["Ledger.Out_Solved_Matters"], 10, l => l.Figures.Solved },
        { texts["Ledger.Out_Answered_Matters"], 10, l => l.Figures.Other },
        { texts["Ledger.Out_Received_Voices"], 10, l => l.Figures.Voices },
    };

    private static DateOnly FirstOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Line(string Table, string Name, DateOnly? FromOn, FigureLine Figures);
}
