using Microsoft.AspNetCore.Mvc;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Web.Letters;

/// <summary>Reading changes something, so it is a button and no link.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/inbox/{id:guid}/open", OpenAsync).Needs(Act.ReadInbox).ExcludeFromDescription();
        routes.MapPost("/inbox/read", ReadAllAsync).Needs(Act.ReadInbox).ExcludeFromDescription();
    }

    /// <param name="id">The letter.</param>
    /// <param name="form">Bound so that the antiforgery token is checked; holds nothing else.</param>
    /// <param name="inbox">The letters of whoever asks.</param>
    /// <param name="ct">Cancels.</param>
    private static async Task<IResult> OpenAsync(Guid id, [FromForm] IFormCollection form, Inbox inbox, CancellationToken ct) =>
        await inbox.OpenAsync(id, ct) is { } path ? Results.LocalRedirect(path) : Results.NotFound();

    private static async Task<IResult> ReadAllAsync([FromForm] IFormCollection form, Inbox inbox, CancellationToken ct)
    {
        await inbox.ReadAllAsync(ct);
        return Results.LocalRedirect("/inbox");
    }
}
