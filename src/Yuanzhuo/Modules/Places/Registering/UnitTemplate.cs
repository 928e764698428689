using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>An empty list to fill in, with an example for each kind of line. It holds nothing of the installation's own.</summary>
internal static class UnitTemplate
{
    private const int Examples = 6;

    public static void MapUnitTemplate(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/places/units/template.xlsx", (HttpContext http, Texts texts) =>
            Results.Stream(stream => XlsxExport.WriteAsync(Table(texts), stream, http.RequestAborted), XlsxExport.ContentType, "units.xlsx")).Needs(Act.ManagePlaces).ExcludeFromDescription();
        routes.MapGet("/admin/places/units/template.csv", (HttpContext http, Texts texts) =>
            Results.Stream(stream => CsvExport.WriteAsync(Table(texts), stream, http.RequestAborted), CsvExport.ContentType, "units.csv")).Needs(Act.ManagePlaces).ExcludeFromDescription();
    }

    private static ExportTable Table(Texts texts)
    {
        var columns = new ExportColumns<string[]>();
        for (var i = 0; i < UnitSheet.Columns.Count; i++)
        {
            var at = i;
            columns.Add(texts[$"Places.Column_{UnitSheet.Columns[i]}"], 18, line => at < line.Length ? line[at] : "");
        }

        return columns.Table(texts["Places.UnitsTitle"], Enumerable.Range(1, Examples).Select(n => texts[$"Places.Example_{n}"].Split('|')).ToAsyncEnumerable());
    }
}
