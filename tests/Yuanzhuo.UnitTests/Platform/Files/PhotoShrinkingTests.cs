using Microsoft.Extensions.Configuration;
using SkiaSharp;
using System.Diagnostics;
using System.Globalization;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform.Files;

/// <summary>Issue 6, 5: huge pictures are shrunk or refused before decoding fills memory. Alone, for they measure the memory of their process.</summary>
[Collection(nameof(AloneInItsProcess))]
public class PhotoShrinkingTests
{
    private const long Megabyte = 1024 * 1024;

    private readonly PhotoShrinking _photos = new(new ConfigurationBuilder().Build());

    [Fact]
    public async Task A_photo_of_49_megapixels_is_shrunk_in_little_memory()
    {
        var file = Picture(7000, 7000, SKEncodedImageFormat.Jpeg);

        var (photo, peak, took) = await MeasureAsync(() => _photos.TakeAsync(file, default));

        TestContext.Current.TestOutputHelper?.WriteLine($"{peak / Megabyte} MB, {took.TotalMilliseconds} ms");
        Assert.Equal(("image/jpeg", 2560, 2560), (photo.Value.ContentType, photo.Value.Width, photo.Value.Height));
        Assert.InRange(peak, 0, 160 * Megabyte);
    }

    [Fact]
    public async Task Eight_at_once_take_no_more_than_two()
    {
        var file = Picture(7000, 7000, SKEncodedImageFormat.Jpeg);

        var (photos, peak, took) = await MeasureAsync(() => Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _photos.TakeAsync(file, default))));

        TestContext.Current.TestOutputHelper?.WriteLine($"{peak / Megabyte} MB, {took.TotalMilliseconds} ms");
        Assert.All(photos, p => Assert.True(p.IsDone));
        Assert.InRange(peak, 0, 360 * Megabyte);
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(10_000)]
    public async Task A_small_file_that_says_it_is_huge_is_refused_at_once(int side)
    {
        var file = SampleImages.Png(side, side);

        var (photo, peak, took) = await MeasureAsync(() => _photos.TakeAsync(file, default));

        Assert.Equal("Platform.Photo_TooManyPixels", photo.Refusals[0].Key);
        Assert.InRange(peak, 0, 16 * Megabyte);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 49)]
    [InlineData(SKEncodedImageFormat.Png, 24)]
    [InlineData(SKEncodedImageFormat.Webp, 49)]
    public async Task What_can_only_be_decoded_whole_is_taken_up_to_24_megapixels(SKEncodedImageFormat format, int most)
    {
        var fits = await _photos.TakeAsync(Picture(4000, most == 24 ? 5900 : 12_000, format), default);
        var tooMany = await _photos.TakeAsync(Picture(4000, most == 24 ? 6100 : 12_600, format), default);

        Assert.Equal(2560, fits.Value.Height);
        Assert.Equal("Platform.Photo_TooManyPixels", tooMany.Refusals[0].Key);
    }

    /// <summary>A JPEG that brings its colours one after the other is held whole too, as large as a progressive one (ITU-T T.81, A.2.2).</summary>
    [Theory]
    [InlineData(3, "Platform.Photo_Damaged")]
    [InlineData(1, "Platform.Photo_TooManyPixels")]
    public async Task A_jpeg_in_several_scans_is_decoded_whole(byte inFirstScan, string key)
    {
        byte[] file =
        [
            0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x17, 0x70, 0x1f, 0x40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
            0xff, 0xda, 0, (byte)(6 + (2 * inFirstScan)), inFirstScan, .. Enumerable.Range(1, inFirstScan).SelectMany(c => (byte[])[(byte)c, 0]), 0, 63, 0, 0x12, 0xff, 0xd9,
        ];

        Assert.Equal(key, (await _photos.TakeAsync(file, default)).Refusals[0].Key);
    }

    [Fact]
    public async Task What_would_grow_too_large_with_its_transparency_is_kept_without()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(3600, 2700, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var random = new Random(1);
        var pixels = bitmap.GetPixelSpan();
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)(i % 4 == 3 ? 255 : random.Next(2) * 255);
        pixels[3] = 0;
        var file = bitmap.Encode(SKEncodedImageFormat.Png, 80).ToArray();
        Assert.InRange(file.Length, 1, PhotoIntake.MostBytes);

        var photo = await _photos.TakeAsync(file, default);

        Assert.Equal(("image/jpeg", 2560), (photo.Value.ContentType, photo.Value.Width));
    }

    [Theory]
    [InlineData(1, "RGBW")]
    [InlineData(2, "GRWB")]
    [InlineData(3, "WBGR")]
    [InlineData(4, "BWRG")]
    [InlineData(5, "RBGW")]
    [InlineData(6, "BRWG")]
    [InlineData(7, "WGBR")]
    [InlineData(8, "GWRB")]
    public async Task It_stands_upright_and_keeps_nothing_but_pixels(int orientation, string corners)
    {
        var jpeg = Picture(3000, 1500, SKEncodedImageFormat.Jpeg);
        byte[] file = [.. jpeg[..2], .. ExifOrientation.Segment(orientation), .. jpeg[2..]];

        var photo = (await _photos.TakeAsync(file, default)).Value;

        Assert.Equal(orientation < 5 ? (2560, 1280) : (1280, 2560), (photo.Width, photo.Height));
        Assert.True(photo.Bytes.AsSpan().IndexOf("Exif"u8) < 0);
        Assert.Equal(photo.Bytes, PhotoIntake.Clean(photo.Bytes).Value.Bytes);
        using var seen = SKBitmap.Decode(photo.Bytes);
        var (right, bottom) = (photo.Width - 20, photo.Height - 20);
        Assert.Equal(corners, string.Concat(new[] { seen.GetPixel(20, 20), seen.GetPixel(right, 20), seen.GetPixel(20, bottom), seen.GetPixel(right, bottom) }.Select(Name)));
    }

    [Fact]
    public async Task What_is_not_larger_than_needed_stays_as_it_is_byte_by_byte() =>
        Assert.Equal(PhotoIntake.Clean(SampleImages.Jpeg()).Value.Bytes, (await _photos.TakeAsync(SampleImages.Jpeg(), default)).Value.Bytes);

    [Fact]
    public async Task What_shines_through_still_does()
    {
        var photo = (await _photos.TakeAsync(Picture(3000, 1500, SKEncodedImageFormat.Png, SKAlphaType.Premul), default)).Value;
        Assert.Equal("image/png", photo.ContentType);
    }

    private static char Name(SKColor c) => (c.Red > 127, c.Green > 127, c.Blue > 127) switch { (true, true, true) => 'W', (true, _, _) => 'R', (_, true, _) => 'G', _ => 'B' };

    /// <summary>Red, green, blue and white in its four quarters.</summary>
    private static byte[] Picture(int width, int height, SKEncodedImageFormat format, SKAlphaType alpha = SKAlphaType.Opaque)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha));
        using (var canvas = new SKCanvas(bitmap))
        {
            foreach (var (colour, x, y) in new[] { (SKColors.Red, 0, 0), (SKColors.Lime, 1, 0), (SKColors.Blue, 0, 1), (SKColors.White, 1, 1) })
            {
                using var paint = new SKPaint { Color = colour };
                canvas.DrawRect(x * width / 2, y * height / 2, width / 2, height / 2, paint);
            }
        }

        return bitmap.Encode(format, 80).ToArray();
    }

    private static async Task<(T Result, long Peak, TimeSpan Took)> MeasureAsync<T>(Func<Task<T>> work)
    {
        GC.Collect();
        var (before, peak, isDone) = (Resident(), 0L, false);
        var watch = Task.Run(() => { while (!Volatile.Read(ref isDone)) { peak = Math.Max(peak, Resident() - before); Thread.Sleep(1); } });
        var took = Stopwatch.StartNew();
        var result = await work();
        took.Stop();
        Volatile.Write(ref isDone, true);
        await watch;
        return (result, peak, took.Elapsed);
    }

    private static long Resident() => OperatingSystem.IsLinux() ? long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0;
}

[CollectionDefinition(nameof(AloneInItsProcess), DisableParallelization = true)]
public sealed class AloneInItsProcess;
