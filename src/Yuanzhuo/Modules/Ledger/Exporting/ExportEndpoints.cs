using System.Globalization;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Ledger.Exporting;

/// <summary>The ledger as a file, with the filters of the page.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger/export.csv", (HttpContext http, ReadFilter filters, ReadToday today, ExportLedger export, CancellationToken ct) =>
            SendAsync(http, filters, today, export, CsvExport.ContentType, "csv", CsvExport.WriteAsync, ct)).Needs(Act.ReadPublic).TracedExport().ExcludeFromDescription();
        routes.MapGet("/ledger/export.xlsx", (HttpContext http, ReadFilter filters, ReadToday today, ExportLedger export, CancellationToken ct) =>
            SendAsync(http, filters, today, export, XlsxExport.ContentType, "xlsx", XlsxExport.WriteAsync, ct)).Needs(Act.ReadPublic).TracedExport().ExcludeFromDescription();
        routes.MapGet("/statistics/export.csv", (HttpContext http, ReadScope scopes, ExportFigures export, TimeProvider clock, CancellationToken ct) =>
            SendFiguresAsync(http, scopes, export, clock, CsvExport.ContentType, "csv", CsvExport.WriteAsync, ct)).Needs(Act.ReadPublic).TracedExport().ExcludeFromDescription();
        routes.MapGet("/statistics/export.xlsx", (HttpContext http, ReadScope scopes, ExportFigures export, TimeProvider clock, CancellationToken ct) =>
            SendFiguresAsync(http, scopes, export, clock, XlsxExport.ContentType, "xlsx", XlsxExport.WriteAsync, ct)).Needs(Act.ReadPublic).TracedExport().ExcludeFromDescription();
    }

    private static async Task SendFiguresAsync(HttpContext http, ReadScope scopes, ExportFigures export, TimeProvider clock, string type, string ending,
        Func<ExportTable, Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var (asked, _) = AskedLedger.Of(http.Request.Query);
        var (scope, problems) = await scopes.HandleAsync(asked.Place, asked.From, asked.To, asked.Tree, ct);
        if (problems.Count > 0)
        {
            http.Response.Redirect(asked.Href("/statistics"));
            return;
        }

        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"statistics-{clock.TodayInChina():yyyy-MM-dd}.{ending}\"");
        await write(await export.TableAsync(scope, ct), http.Response.Body, ct);
    }

    private static async Task SendAsync(HttpContext http, ReadFilter filters, ReadToday readToday, ExportLedger export, string type, string ending,
        Func<ExportTable, Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var (asked, _) = AskedLedger.Of(http.Request.Query);
        var (filter, problems) = await filters.HandleAsync(asked, ct);
        if (problems.Count > 0)
        {
            http.Response.Redirect(asked.Href());
            return;
        }

        var today = await readToday.HandleAsync(filter.Place?.Path, ct);
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"ledger-{today.On:yyyy-MM-dd}.{ending}\"");
        await write(export.Table(filter, today, ct), http.Response.Body, ct);
    }
}
