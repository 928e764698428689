using Microsoft.AspNetCore.Mvc;
using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Http;
using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Web.Drafts;

/// <summary>Where a long form goes while it is written: by itself with script, by a button without. Only its writer's, so there is no place to ask for.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(DraftLine.Door, KeepAsync).Needs(Act.ReadInbox).ExcludeFromDescription();
        routes.MapPost(DraftLine.Door + "/drop", DropAsync).Needs(Act.ReadInbox).ExcludeFromDescription();
    }

    /// <param name="form">Bound so that the antiforgery token is checked.</param>
    /// <param name="http">The form as it was sent.</param>
    /// <param name="drafts">Of whoever asks.</param>
    /// <param name="ct">Cancels.</param>
    private static async Task<IResult> KeepAsync([FromForm] IFormCollection form, HttpContext http, FormDrafts drafts, CancellationToken ct)
    {
        if (FormOf(form) is not { } which || await TypedForm.OfAsync(http) is not { } typed) return Results.BadRequest();
        await drafts.KeepAsync(which, [.. typed.Fields.Where(f => f.Key != DraftLine.Field)], ct);
        return http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal) ? Results.NoContent() : Back(which, "Web.Done_DraftKept");
    }

    private static async Task<IResult> DropAsync([FromForm] IFormCollection form, FormDrafts drafts, CancellationToken ct)
    {
        if (FormOf(form) is not { } which) return Results.BadRequest();
        await drafts.DropAsync(which, ct);
        return Back(which, "Web.Done_DraftDropped");
    }

    private static string? FormOf(IFormCollection form) => form[DraftLine.Field].ToString() is ['/', ..] which && which.Length <= FormDrafts.LongestForm && which.Contains('#', StringComparison.Ordinal) ? which : null;

    private static IResult Back(string which, string doneKey)
    {
        var page = LocalPath.OrHome(which[..which.LastIndexOf('#')]);
        return Results.LocalRedirect($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={doneKey}");
    }
}
