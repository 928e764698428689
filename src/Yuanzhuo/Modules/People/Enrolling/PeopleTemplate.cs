using Yuanzhuo.Platform.Exports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>An empty list of people to fill in, with examples. It holds nothing of the installation's own.</summary>
internal static class PeopleTemplate
{
    private const int Examples = 3;

    public static void MapPeopleTemplate(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/people/import/template.xlsx", (HttpContext http, Texts texts) =>
            Results.Stream(stream => XlsxExport.WriteAsync(Table(texts), stream, http.RequestAborted), XlsxExport.ContentType, "people.xlsx")).Needs(Act.ManagePeople).ExcludeFromDescription();

    private static ExportTable Table(Texts texts)
    {
        var columns = new ExportColumns<string[]>();
        for (var i = 0; i < PeopleSheet.Columns.Count; i++)
        {
            var at = i;
            columns.Add(texts[$"People.Column_{PeopleSheet.Columns[i]}"], 18, line => at < line.Length ? line[at] : "");
        }

        return columns.Table(texts["People.ImportTitle"], Enumerable.Range(1, Examples).Select(n => texts[$"People.Example_{n}"].Split('|')).ToAsyncEnumerable());
    }
}
