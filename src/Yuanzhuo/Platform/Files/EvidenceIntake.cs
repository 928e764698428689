namespace Yuanzhuo.Platform.Files;

/// <summary>
/// Takes evidence in: photos, which everybody will see, and documents, which only those who handle the place see, since a document may
/// name people.
/// </summary>
public sealed class EvidenceIntake(YuanzhuoDb db, PhotoShrinking photos, TimeProvider clock)
{
    public const int MostFiles = 6;

    /// <summary>What a browser offers to choose from.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx";

    /// <summary>Cleans the files and adds them; their ids, or why they are not taken. A lone empty part of a form counts as no file.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> TakeAsync(IReadOnlyList<IFormFile>? sent, Guid placeId, CancellationToken ct, bool arePhotosPublic = true)
    {
        var files = sent?.Where(f => f.Length > 0 || !string.IsNullOrEmpty(f.FileName)).ToList() ?? [];
        if (files.Count > MostFiles) return Refusal.Invalid("Platform.TooManyFiles", "Files", MostFiles);
        var stored = new List<StoredFile>();
        foreach (var file in files)
        {
            var cleaned = await CleanAsync(await BytesAsync(file, ct), file.ContentType, arePhotosPublic, placeId, stored.Count + 1, ct);
            if (!cleaned.IsDone) return Result<IReadOnlyList<Guid>>.Refused([cleaned.Refusals[0] with { Field = "Files" }]);
            stored.Add(cleaned.Value);
        }

        db.AddRange(stored);
        return stored.Select(f => f.Id).ToList();
    }

    private async Task<Result<StoredFile>> CleanAsync(byte[] bytes, string? declared, bool arePhotosPublic, Guid placeId, int number, CancellationToken ct)
    {
        var photo = await photos.TakeAsync(bytes, ct);
        if (photo.IsDone) return File(photo.Value.ContentType, "." + photo.Value.ContentType.Split('/')[1], photo.Value.Bytes, arePhotosPublic, placeId, number);
        if (declared?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true) return photo.Refusals[0];
        var document = AttachmentIntake.Accept(bytes);
        return document.IsDone
            ? File(document.Value.ContentType, document.Value.Extension, document.Value.Bytes.ToArray(), isPublic: false, placeId, number)
            : document.Refusals[0];
    }

    private StoredFile File(string type, string extension, byte[] bytes, bool isPublic, Guid placeId, int number) => new()
    {
        ContentType = type, Name = $"evidence-{number}{extension}", Bytes = bytes, IsPublic = isPublic, PlaceId = placeId, StoredAt = clock.GetUtcNow(),
    };

    /// <summary>One byte more than may come is enough to see that it is too large.</summary>
    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        await using var stream = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, AttachmentIntake.MostBytes + 1)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
