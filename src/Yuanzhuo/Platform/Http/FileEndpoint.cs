using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Platform.Http;

/// <summary>Serves a stored file to whom it is for. A file that may not be seen does not exist for the asker.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{id:guid}", ServeAsync).Needs(Act.ReadPublic).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(Guid id, YuanzhuoDb db, CurrentUser user, IPlacePaths paths, AccessTrace trace, HttpContext http, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct);
        if (file is null || !await MaySeeAsync(file, user, paths, ct)) return Results.NotFound();
        if (!file.IsPublic) await trace.WriteAsync(TraceKind.FileOpened, http.Request.Path, file.PlaceId);
        http.Response.Headers.CacheControl = file.IsPublic ? "public, max-age=86400, immutable" : "private, no-store";
        var isImage = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return Results.File(file.Bytes, file.ContentType, isImage ? null : file.Name);
    }

    private static async Task<bool> MaySeeAsync(StoredFile file, CurrentUser user, IPlacePaths paths, CancellationToken ct) =>
        file.IsPublic || (user.IsSignedIn && file.PlaceId is { } place && await paths.OfAsync(place, ct) is { } path && user.May(Act.ReadWork, path));
}
