using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The list as a file, with the same filters.</summary>
internal static class ExportCommitments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/commitments/export.csv", (HttpContext http, CommitmentList list, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => CsvExport.WriteAsync(Table(http, list, texts, clock), stream, http.RequestAborted), CsvExport.ContentType, Name(clock, "csv")))
            .Needs(Act.ReadWork).NeedsProof().TracedExport().ExcludeFromDescription();
        routes.MapGet("/commitments/export.xlsx", (HttpContext http, CommitmentList list, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => XlsxExport.WriteAsync(Table(http, list, texts, clock), stream, http.RequestAborted), XlsxExport.ContentType, Name(clock, "xlsx")))
            .Needs(Act.ReadWork).NeedsProof().TracedExport().ExcludeFromDescription();
    }

    private static string Name(TimeProvider clock, string kind) => $"commitments-{clock.TodayInChina():yyyy-MM-dd}.{kind}";

    private static ExportTable Table(HttpContext http, CommitmentList list, Texts texts, TimeProvider clock)
    {
        var today = clock.TodayInChina();
        var all = list.AllAsync(CommitmentFilter.From(http.Request.Query, list.Usually), http.RequestAborted);
        return Columns(texts, today).Table(texts["Commitments.Menu"], all);
    }

    private static ExportColumns<CommitmentView> Columns(Texts texts, DateOnly today) => new()
    {
        { texts["Commitments.MatterNumber"], 22, c => c.MatterNumber },
        { texts["Matters.Matter"], 28, c => c.MatterTitle },
        { texts["Commitments.Place"], 16, c => c.PlaceName },
        { texts["Commitments.Words"], 40, c => c.Words },
        { texts["Commitments.Unit"], 20, c => c.UnitName },
        { texts["Commitments.Officer"], 16, c => c.Officer },
        { texts["Commitments.Helpers"], 20, c => string.Join("、", c.Helpers) },
        { texts["Commitments.SpokenOn"], 12, c => ChinaTime.DateOf(c.SpokenAt) },
        { texts["Commitments.Term"], 20, c => c.TermShown(today) },
        { texts["Commitments.DueOn"], 12, c => c.DueOn },
        { texts["Commitments.State"], 10, c => texts.Of("Commitments", c.State) },
        { texts["Commitments.LightName"], 8, c => c.State == CommitmentState.Open ? texts.Of("Calendar", c.Light.Colour) : null },
        { texts["Commitments.KeptOn"], 12, c => c.KeptOn },
        { texts["Commitments.ExtensionCount"], 10, c => c.Extensions.Count },
        { texts["Commitments.LastProgress"], 40, c => c.KeptWords ?? c.LastProgress },
    };
}
