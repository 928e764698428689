using Microsoft.Net.Http.Headers;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Platform.Http;

/// <summary>
/// Serves a stored file to whom it is for. A file that may not be seen does not exist for the asker. A file never changes, but it may be
/// taken down: so browsers and proxies keep it and ask each time whether it still stands, which costs no bytes.
/// </summary>
internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{id:guid}", ServeAsync).Needs(Act.ReadPublic).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(Guid id, YuanzhuoDb db, FileReaders readers, AccessTrace trace, Texts.Texts texts, HttpContext http, CancellationToken ct)
    {
        var files = db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == id);
        var file = await files.Select(f => new Asked(f.ContentType, f.Name, f.IsPublic, f.PlaceId, f.WithdrawnReason)).FirstOrDefaultAsync(ct);
        if (file is null || !(file.IsPublic || await readers.HasAsync(id, file.PlaceId, ct))) return Results.NotFound();
        http.Response.Headers.CacheControl = file.IsPublic ? "public, no-cache" : "private, no-store";
        if (file.WithdrawnReason is { } reason) return Results.Text(texts["Web.FileWithdrawn", reason.Text], statusCode: StatusCodes.Status410Gone);
        if (!file.IsPublic) await trace.WriteAsync(TraceKind.FileOpened, http.Request.Path, file.PlaceId);

        var tag = new EntityTagHeaderValue($"\"{id:N}\"");
        http.Response.Headers.ETag = tag.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return Results.StatusCode(StatusCodes.Status304NotModified);
        // It may be taken down between the two questions.
        if (await files.Where(f => f.WithdrawnAt == null).Select(f => f.Bytes).FirstOrDefaultAsync(ct) is not { } bytes) return Results.StatusCode(StatusCodes.Status410Gone);
        var isImage = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return Results.File(bytes, file.ContentType, isImage ? null : file.Name);
    }

    private sealed record Asked(string ContentType, string Name, bool IsPublic, Guid? PlaceId, PublicWords? WithdrawnReason);
}
