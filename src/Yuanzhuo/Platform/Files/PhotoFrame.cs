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

    /// <summary>ITU-T T.81, table B.1: SOF0 and SOF1 are sequential, each other frame keeps all coefficients until its end.</summary>
    private static bool IsBaseline(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xff; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc)) return file[at + 1] <= 0xc1;
        }

        return false;
    }
}
