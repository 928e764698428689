namespace Yuanzhuo.Platform.Files;

/// <summary>
/// Takes photos in: the type is read from the bytes, everything that tells where, when and by whom is left out, and what does not
/// parse to its end is refused. Pixels are not touched here: their number is read from the header, and what is larger than anybody needs is made
/// smaller afterwards (<see cref="PhotoShrinking"/>).
/// </summary>
public static class PhotoIntake
{
    /// <summary>Of one file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>A photo of fifty megapixels; more is a trap for the browser that opens it.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>The clean photo, or why it is not accepted. What its name and its sender say of its kind is a claim only: chat programs name every picture <c>.jpg</c>.</summary>
    public static Result<CleanPhoto> Clean(ReadOnlyMemory<byte> file, long mostPixels = MostPixels)
    {
        if (file.IsEmpty)
            return Refusal.Invalid("Platform.File_Empty");
        if (file.Length > MostBytes)
            return Refusal.Invalid("Platform.Photo_TooLarge", null, MostBytes / 1024 / 1024);
        var kind = FileKinds.Sniff(file.Span);
        if (kind is FileKind.Heic)
            return Refusal.Invalid("Platform.Photo_Heic");
        if (kind is not (FileKind.Jpeg or FileKind.Png or FileKind.WebP))
            return Refusal.Invalid("Platform.Photo_Unsupported");
        return Check(Strip(kind, file.Span), mostPixels);
    }

    private static CleanPhoto? Strip(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Jpeg => JpegCleaning.Clean(file),
        FileKind.Png => PngCleaning.Clean(file),
        _ => WebPCleaning.Clean(file),
    };

    private static Result<CleanPhoto> Check(CleanPhoto? photo, long mostPixels) =>
        photo is null || photo.Width <= 0 || photo.Height <= 0 ? Refusal.Invalid("Platform.Photo_Damaged")
        : (long)photo.Width * photo.Height > mostPixels ? Refusal.Invalid("Platform.Photo_TooManyPixels")
        : photo;
}
