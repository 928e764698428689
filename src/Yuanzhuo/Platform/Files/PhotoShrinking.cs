namespace Yuanzhuo.Platform.Files;

/// <summary>
/// Takes photos in and makes those smaller that are larger than any screen shows (<c>Photos:LongestSide</c>); nothing above
/// <c>Photos:MostMegapixels</c> is ever decoded. Few are decoded at once, so that memory stays bounded however many come.
/// </summary>
public sealed class PhotoShrinking(IConfiguration configuration)
{
    private const int Million = 1_000_000;

    /// <summary>What has to be decoded as a whole takes four bytes and more for each pixel.</summary>
    private const long MostPixelsAsAWhole = 24 * Million;

    private static readonly SemaphoreSlim AtOnce = new(2, 2);

    private readonly long _mostPixels = configuration.GetValue("Photos:MostMegapixels", PhotoIntake.MostPixels / Million) * Million;
    private readonly int _longestSide = configuration.GetValue("Photos:LongestSide", 2560);

    /// <summary>The photo without traces and not larger than needed, or why it is not accepted.</summary>
    public async Task<Result<CleanPhoto>> TakeAsync(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var clean = PhotoIntake.Clean(file, _mostPixels);
        if (!clean.IsDone || Math.Max(clean.Value.Width, clean.Value.Height) <= _longestSide) return clean;
        var photo = clean.Value;
        if (PhotoFrame.IsDecodedWhole(photo) && (long)photo.Width * photo.Height > MostPixelsAsAWhole) return Refusal.Invalid("Platform.Photo_TooManyPixels");
        await AtOnce.WaitAsync(ct);
        try
        {
            var shrunk = await Task.Run(() => SmallerPhoto.Of(photo, _longestSide), ct);
            return shrunk is null ? Refusal.Invalid("Platform.Photo_Damaged") : shrunk;
        }
        finally
        {
            AtOnce.Release();
        }
    }
}
