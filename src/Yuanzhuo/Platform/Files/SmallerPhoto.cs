using SkiaSharp;

namespace Yuanzhuo.Platform.Files;

/// <summary>Decodes a clean photo as small as its kind allows, draws it the right way up at its new size and writes a new file: pixels and nothing else.</summary>
internal static class SmallerPhoto
{
    private const int Quality = 85;

    /// <summary>Null where it cannot be decoded.</summary>
    public static CleanPhoto? Of(CleanPhoto photo, int longestSide)
    {
        using var data = SKData.CreateCopy(photo.Bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        var scale = Math.Min(1f, longestSide / (float)Math.Max(codec.Info.Width, codec.Info.Height));
        using var decoded = Decode(codec, scale);
        if (decoded is null) return null;
        var (width, height) = (Math.Max(1, (int)MathF.Round(codec.Info.Width * scale)), Math.Max(1, (int)MathF.Round(codec.Info.Height * scale)));
        using var drawn = Draw(decoded, width, height, codec.EncodedOrigin);
        var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        // A picture of pixels that shine through may grow beyond what is kept: white is put behind it then.
        return (isOpaque ? null : Encoded(drawn, SKEncodedImageFormat.Png)) ?? Encoded(isOpaque ? drawn : OnWhite(drawn), SKEncodedImageFormat.Jpeg);
    }

    /// <summary>The new file goes the way of all photos: what an encoder adds of its own is left out too.</summary>
    private static CleanPhoto? Encoded(SKImage drawn, SKEncodedImageFormat format)
    {
        using var encoded = drawn.Encode(format, Quality);
        return encoded is null ? null : PhotoIntake.Clean(encoded.ToArray()) is { IsDone: true } clean ? clean.Value : null;
    }

    private static SKImage OnWhite(SKImage drawn)
    {
        using var surface = SKSurface.Create(new SKImageInfo(drawn.Width, drawn.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(drawn, new SKRect(0, 0, drawn.Width, drawn.Height), new SKSamplingOptions(SKFilterMode.Nearest));
        return surface.Snapshot();
    }

    /// <summary>JPEG and WebP shrink while they are decoded: never the whole picture stands in memory.</summary>
    private static SKBitmap? Decode(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(scale);
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKImage Draw(SKBitmap decoded, int width, int height, SKEncodedOrigin origin)
    {
        var isTurned = origin >= SKEncodedOrigin.LeftTop;
        using var surface = SKSurface.Create(new SKImageInfo(isTurned ? height : width, isTurned ? width : height, SKColorType.Rgba8888, decoded.AlphaType, SKColorSpace.CreateSrgb()));
        surface.Canvas.SetMatrix(Upright(origin, width, height));
        decoded.SetImmutable();
        using var image = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    /// <summary>Where each stored point goes (EXIF 2.3, tag 0x0112), for a stored picture of that size.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
