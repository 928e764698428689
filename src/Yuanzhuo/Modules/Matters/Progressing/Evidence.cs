using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Matters.Progressing;

/// <summary>Takes files in that show the progress: photos lose place and camera data, documents are told by their bytes.</summary>
internal static class Evidence
{
    public const int Most = 6;

    /// <summary>The files ready to be stored, or why one is not accepted.</summary>
    public static async Task<Result<IReadOnlyList<StoredFile>>> TakeAsync(IReadOnlyList<IFormFile> files, bool isPublic, Guid placeId, DateTimeOffset at, CancellationToken ct)
    {
        if (files.Count > Most) return Refusal.Invalid("Matters.TooManyFiles", "Files", Most);
        var taken = new List<StoredFile>();
        foreach (var file in files)
        {
            if (file.Length > AttachmentIntake.MostBytes) return Refusal.Invalid("Platform.Attachment_TooLarge", "Files", AttachmentIntake.MostBytes / 1024 / 1024);
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer, ct);
            var clean = Clean(buffer.ToArray(), file.ContentType);
            if (!clean.IsDone) return Result<IReadOnlyList<StoredFile>>.Refused([.. clean.Refusals.Select(r => r with { Field = "Files" })]);
            taken.Add(new StoredFile { ContentType = clean.Value.Type, Name = $"evidence-{taken.Count + 1}{clean.Value.Extension}", Bytes = clean.Value.Bytes, IsPublic = isPublic, PlaceId = placeId, StoredAt = at });
        }

        return taken;
    }

    /// <summary>A photo where it is one, else a document. The sender's file name is left behind: it may hold a name.</summary>
    private static Result<(string Type, string Extension, byte[] Bytes)> Clean(byte[] bytes, string? declaredType)
    {
        var photo = PhotoIntake.Clean(bytes, declaredType);
        if (photo.IsDone) return (photo.Value.ContentType, "." + photo.Value.ContentType.Split('/')[1], photo.Value.Bytes);
        if (photo.Refusals[0].Key != "Platform.Photo_Unsupported") return Result<(string, string, byte[])>.Refused(photo.Refusals);
        var document = AttachmentIntake.Accept(bytes);
        return document.IsDone ? (document.Value.ContentType, document.Value.Extension, document.Value.Bytes.ToArray()) : Result<(string, string, byte[])>.Refused(document.Refusals);
    }
}
