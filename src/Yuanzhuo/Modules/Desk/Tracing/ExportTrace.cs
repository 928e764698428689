using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>The access trace as a file, with the filters of the page; taking it out leaves a trace itself.</summary>
internal static class ExportTrace
{
    public static void MapTraceExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(TraceFilter.ExportAddress, (HttpContext http, ReadTrace trace, TraceWords words, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => CsvExport.WriteAsync(Columns(words, texts).Table(texts["Desk.TraceTitle"], trace.AllAsync(TraceFilter.Of(http.Request.Query), http.RequestAborted)), stream, http.RequestAborted),
                CsvExport.ContentType, $"access-{clock.TodayInChina():yyyy-MM-dd}.csv"))
            .Needs(Act.ReadJournal).NeedsProof().TracedExport().ExcludeFromDescription();

    private static ExportColumns<TraceLine> Columns(TraceWords words, Texts texts) => new()
    {
        { texts["Desk.ColSeq"], 10, l => l.Entry.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        { texts["Desk.ColAt"], 20, l => ChinaTime.Local(l.Entry.At).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) },
        { texts["Desk.ColTrace"], 20, l => words.Kind(l.Entry.Kind) },
        { texts["Desk.ColThing"], 40, words.Thing },
        { texts["Desk.ColPlace"], 20, l => l.Place },
        { texts["Desk.ColActor"], 20, words.Who },
        { texts["Desk.ColWhence"], 20, l => l.Details?.Address },
        { texts["Desk.ColBrowser"], 20, words.Browser },
    };
}
