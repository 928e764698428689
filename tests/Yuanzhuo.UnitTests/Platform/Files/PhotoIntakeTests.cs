using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform.Files;

/// <summary>Photos lose place and camera data at intake (issue 2, section 3; MECHANISM.md, traps).</summary>
public class PhotoIntakeTests
{
    [Fact]
    public void A_jpeg_keeps_picture_profile_and_orientation_only()
    {
        var photo = PhotoIntake.Clean(SampleImages.Jpeg(trailing: SampleImages.Secret)).Value;
        Assert.Equal(("image/jpeg", 24, 16), (photo.ContentType, photo.Width, photo.Height));
        AssertNoTrace(photo);
        Assert.Equal([0xff, 0xd9], photo.Bytes[^2..]);
        Assert.True(photo.Bytes.AsSpan().IndexOf("ICC_PROFILE\0"u8) > 0);
        Assert.True(photo.Bytes.AsSpan().IndexOf("Adobe"u8) > 0);
        var exif = photo.Bytes.AsSpan().IndexOf("Exif\0\0"u8);
        Assert.Equal(6, ExifOrientation.Read(photo.Bytes.AsSpan(exif)));
    }

    [Fact]
    public void An_upright_jpeg_keeps_no_exif_at_all() =>
        Assert.True(PhotoIntake.Clean(SampleImages.Jpeg(orientation: 1)).Value.Bytes.AsSpan().IndexOf("Exif"u8) < 0);

    [Fact]
    public void A_png_keeps_picture_chunks_only()
    {
        var photo = PhotoIntake.Clean(SampleImages.Png()).Value;
        Assert.Equal(("image/png", 2, 2), (photo.ContentType, photo.Width, photo.Height));
        AssertNoTrace(photo);
        Assert.All((string[])["tEXt", "eXIf", "tIME", "iTXt"], name => Assert.True(photo.Bytes.AsSpan().IndexOf(SampleImages.Bytes(name)) < 0));
        Assert.True(photo.Bytes.AsSpan().IndexOf("gAMA"u8) > 0);
    }

    [Fact]
    public void A_webp_loses_exif_and_xmp_and_says_so_in_its_header()
    {
        var photo = PhotoIntake.Clean(SampleImages.WebP()).Value;
        Assert.Equal(("image/webp", 24, 16), (photo.ContentType, photo.Width, photo.Height));
        AssertNoTrace(photo);
        Assert.Equal(photo.Bytes.Length - 8, BitConverter.ToInt32(photo.Bytes, 4));
        Assert.Equal(0b0010_0000, photo.Bytes[20]);
    }

    [Fact]
    public void Cleaning_a_clean_photo_changes_nothing() =>
        Assert.All((byte[][])[SampleImages.Jpeg(), SampleImages.Png(), SampleImages.WebP()], file =>
        {
            var once = PhotoIntake.Clean(file).Value.Bytes;
            Assert.Equal(once, PhotoIntake.Clean(once).Value.Bytes);
        });

    [Theory]
    [InlineData("GIF89a....", "Platform.Photo_Unsupported")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "Platform.Photo_Unsupported")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "Platform.Photo_Heic")]
    [InlineData("", "Platform.File_Empty")]
    [InlineData("\u00ff\u00d8\u00ff", "Platform.Photo_Damaged")]
    [InlineData("\u0089PNG\r\n\u001a\n", "Platform.Photo_Damaged")]
    [InlineData("RIFF\0\0\0\0WEBP", "Platform.Photo_Damaged")]
    public void What_is_no_photo_is_refused_with_a_reason(string content, string key) =>
        Assert.Equal(key, PhotoIntake.Clean(SampleImages.Bytes(content)).Refusals[0].Key);

    [Fact]
    public void A_lying_size_or_checksum_is_refused()
    {
        Assert.Equal("Platform.Photo_TooManyPixels", PhotoIntake.Clean(SampleImages.Png(10_000, 10_000)).Refusals[0].Key);
        Assert.Equal("Platform.Photo_Damaged", PhotoIntake.Clean(SampleImages.Png(isDamaged: true)).Refusals[0].Key);
        Assert.Equal("Platform.Photo_TooLarge", PhotoIntake.Clean(new byte[PhotoIntake.MostBytes + 1]).Refusals[0].Key);
    }

    [Fact]
    public void A_truncated_photo_is_refused_wherever_it_ends()
    {
        foreach (var file in (byte[][])[SampleImages.Jpeg(), SampleImages.Png()[..^SampleImages.Secret.Length], SampleImages.WebP()[..^SampleImages.Secret.Length]])
            for (var length = 1; length < file.Length; length++)
                Assert.False(PhotoIntake.Clean(file.AsMemory(0, length)).IsDone);
    }

    [Fact]
    public void Two_thousand_mutations_never_throw()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2000; i++)
        {
            byte[] file = (i % 3) switch { 0 => SampleImages.Jpeg(), 1 => SampleImages.Png(), _ => SampleImages.WebP() };
            for (var hits = random.Next(1, 8); hits > 0; hits--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            _ = PhotoIntake.Clean(file.AsMemory(0, random.Next(2) == 0 ? file.Length : random.Next(file.Length))).IsDone;
            _ = AttachmentIntake.Accept(file).IsDone;
        }
    }

    private static void AssertNoTrace(CleanPhoto photo)
    {
        Assert.True(photo.Bytes.AsSpan().IndexOf("GPS"u8) < 0);
        Assert.True(photo.Bytes.AsSpan().IndexOf("TaoPhone"u8) < 0);
    }
}
