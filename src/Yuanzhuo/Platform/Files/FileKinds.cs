namespace Yuanzhuo.Platform.Files;

internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Heic,
    Pdf,
    Zip,
}

/// <summary>Tells a file's kind from its first bytes; names and declared types are claims only.</summary>
internal static class FileKinds
{
    public static FileKind Sniff(ReadOnlySpan<byte> file) => file switch
    {
        [0xff, 0xd8, 0xff, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => FileKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeicBrand(file) => FileKind.Heic,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileKind.Zip,
        _ => FileKind.Unknown,
    };

    private static bool IsHeicBrand(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && (file[8..12].SequenceEqual("heic"u8) || file[8..12].SequenceEqual("heix"u8) || file[8..12].SequenceEqual("hevc"u8)
            || file[8..12].SequenceEqual("heif"u8) || file[8..12].SequenceEqual("mif1"u8) || file[8..12].SequenceEqual("msf1"u8) || file[8..12].SequenceEqual("avif"u8));
}
