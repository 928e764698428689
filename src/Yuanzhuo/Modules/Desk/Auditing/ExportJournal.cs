using System.Globalization;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>The journal as a file, with the filters of the page; taking it out leaves a trace.</summary>
internal static class ExportJournal
{
    public static void MapJournalExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(JournalFilter.ExportAddress, (HttpContext http, ReadJournal journal, JournalWords words, Texts texts, TimeProvider clock) =>
            Results.Stream(stream => CsvExport.WriteAsync(Columns(words, texts).Table(texts["Desk.JournalTitle"], journal.AllAsync(JournalFilter.Of(http.Request.Query), http.RequestAborted)), stream, http.RequestAborted),
                CsvExport.ContentType, $"journal-{clock.TodayInChina():yyyy-MM-dd}.csv"))
            .Needs(Act.ReadJournal).NeedsProof().TracedExport().ExcludeFromDescription();

    private static ExportColumns<JournalLine> Columns(JournalWords words, Texts texts) => new()
    {
        { texts["Desk.ColSeq"], 10, l => l.Entry.Seq.ToString(CultureInfo.InvariantCulture) },
        { texts["Desk.ColAt"], 20, l => ChinaTime.Local(l.Entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) },
        { texts["Desk.FactKind"], 20, l => words.Kind(l.Entry.Kind) },
        { texts["Desk.ColFact"], 60, l => l.Sentence },
        { texts["Ledger.ColMatter"], 22, l => l.MatterNumber },
        { texts["Desk.ColPlace"], 20, l => l.Place },
        { texts["Desk.Unit"], 20, l => l.ActorUnit },
        { texts["Desk.AsWhat"], 16, l => words.Role(l.Entry) },
        { texts["Desk.ColActor"], 16, l => l.Actor },
    };
}
