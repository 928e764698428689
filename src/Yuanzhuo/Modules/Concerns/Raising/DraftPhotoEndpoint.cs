namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Shows the writer of a draft the photos in it; nobody else knows the link.</summary>
internal static class DraftPhotoEndpoint
{
    public static void MapDraftPhotos(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/raise/{key}/photos/{id:guid}", ServeAsync).Needs(Act.RaiseConcern).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(string key, Guid id, Drafts drafts, HttpContext http, CancellationToken ct)
    {
        if (await drafts.PhotoAsync(key, id, ct) is not { } photo) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(photo.Bytes, photo.ContentType);
    }
}
