namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>The journal's former address, kept for bookmarks: the page is one with <c>/journal</c>.</summary>
internal static class AuditAddress
{
    public static void MapAuditAddress(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit", (HttpContext http) => Results.Redirect("/journal" + http.Request.QueryString, permanent: true)).Needs(Act.ReadJournal).ExcludeFromDescription();
}
