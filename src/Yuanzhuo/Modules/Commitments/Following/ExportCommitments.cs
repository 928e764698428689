using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The list as a file, with the same filters.</summary>
internal static class ExportCommitments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/commitments/export.csv", (HttpContext http, CommitmentList list, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => CsvExport.WriteAsync(Table(http, list, texts, clock), stream, http.RequestAborted), CsvExport.ContentType, Name(clock, "csv")))
            .Needs(Act.ReadWork).ExcludeFromDescription();
        routes.MapGet("/commitments/export.xlsx", (HttpContext http, CommitmentList list, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => XlsxExport.WriteAsync(Table(http, list, texts, clock), stream, http.RequestAborted), XlsxExport.ContentType, Name(clock, "xlsx")))
            .Needs(Act.ReadWork).ExcludeFromDescription();
    }

    private static string Name(TimeProvider clock, string kind) => $"commitments-{clock.TodayInChina():yyyy-MM-dd}.{kind}";

    private static ExportTable Table(HttpContext http, CommitmentList list, Texts texts, TimeProvider clock)
    {
        var today = clock.TodayInChina();
        var all = list.AllAsync(CommitmentFilter.From(http.Request.Query, list.Usually), http.RequestAborted);
        return new ExportTable(texts["Commitments.Menu"], Columns(texts), all.Select(view => Row(view, texts, today)));
    }

    private static IReadOnlyList<ExportColumn> Columns(Texts texts) =>
    [
        new(texts["Commitments.MatterNumber"], 22), new(texts["Matters.Matter"], 28), new(texts["Commitments.Place"], 16), new(texts["Commitments.Words"], 40),
        new(texts["Commitments.Unit"], 20), new(texts["Commitments.Officer"], 16), new(texts["Commitments.Helpers"], 20), new(texts["Commitments.SpokenOn"], 12, ColumnKind.Date),
        new(texts["Commitments.Term"], 20), new(texts["Commitments.DueOn"], 12, ColumnKind.Date), new(texts["Commitments.State"], 10), new(texts["Commitments.LightName"], 18),
        new(texts["Commitments.KeptOn"], 12, ColumnKind.Date), new(texts["Commitments.ExtensionCount"], 10, ColumnKind.Number), new(texts["Commitments.LastProgress"], 40),
    ];

    private static IReadOnlyList<object?> Row(CommitmentView view, Texts texts, DateOnly today) =>
    [
        view.MatterNumber, view.MatterTitle, view.PlaceName, view.Words, view.UnitName, view.Officer, string.Join("、", view.Helpers), ChinaTime.DateOf(view.SpokenAt),
        TermWords.Of(view.Term, today), view.DueOn, texts.Of("Commitments", view.State), view.LightWords(texts, today),
        view.KeptOn, view.Extensions.Count, view.KeptWords ?? view.LastProgress,
    ];
}
