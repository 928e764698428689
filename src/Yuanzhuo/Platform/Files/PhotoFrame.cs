using System.Buffers.Binary;

namespace Yuanzhuo.Platform.Files;

/// <summary>How a photo's pixels are laid out, which decides how much memory decoding takes.</summary>
internal static class PhotoFrame
{
    /// <summary>Whether it cannot be made smaller while it is decoded: PNG, lossless WebP, and JPEG in several scans.</summary>
    public static bool IsDecodedWhole(CleanPhoto photo) => photo.ContentType switch
    {
        "image/jpeg" => !IsBaseline(photo.Bytes),
        "image/webp" => photo.Bytes.AsSpan().IndexOf("VP8L"u8) >= 0,
        _ => true,
    };

    /// <summary>
    /// ITU-T T.81, table B.1: SOF0 and SOF1 are sequential, each other frame keeps all coefficients until its end. So does a sequential one whose
    /// first scan has not all of its colours (A.2.2).
    /// </summary>
    private static bool IsBaseline(ReadOnlySpan<byte> file)
    {
        var colours = 0;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xff; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] == 0xda) return colours > 0 && at + 4 < file.Length && file[at + 4] == colours;
            if (file[at + 1] is not (>= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))) continue;
            if (file[at + 1] > 0xc1 || at + 9 >= file.Length) return false;
            colours = file[at + 9];
        }

        return false;
    }
}
