using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>From the follow page straight to the answer: the tracking number in the form becomes a one-time link.</summary>
internal static class AnswerLinkEndpoint
{
    public static void MapAnswerLink(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/closures/answer", AnswerAsync).Needs(Act.ReadPublic).ExcludeFromDescription().RequireRateLimiting(RateLimits.Raise);

    /// <summary>Antiforgery is checked here: a handler that takes the raw form is not checked by itself.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext http, MakeAnswerLink links, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(ct);
        var made = await links.HandleAsync(new MakeAnswerLink.Input { TrackingNumber = form["trackingNumber"].ToString() }, ct);
        return made.IsDone ? Results.LocalRedirect($"/answer/{made.Value}") : Results.StatusCode(Problems.StatusOf(made.Refusals[0].Kind));
    }
}
