namespace Yuanzhuo.Web.Preferences;

/// <summary>Remembers how a person likes to read, and goes back to where they were.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        // No antiforgery token: it would set a cookie on every public page, and the worst a stranger's form can do is enlarge the text.
        var group = routes.MapGroup("/preferences").ExcludeFromDescription().DisableAntiforgery().Needs(Act.ReadPublic);
        group.MapPost("/view", (HttpContext http, CancellationToken stop) => Remember(http, form => ViewPreference.Remember(http, form["view"] == ViewPreference.Elder), stop));
        group.MapPost("/language", (HttpContext http, CancellationToken stop) => Remember(http, form => Language.Remember(http, form["language"]), stop));
    }

    private static async Task<IResult> Remember(HttpContext http, Action<IFormCollection> remember, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType)
            return Results.BadRequest();
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(stop);
        }
        catch (InvalidDataException)
        {
            return Results.BadRequest();
        }
        remember(form);
        return Results.LocalRedirect(LocalPath.OrHome(form["back"]));
    }
}
