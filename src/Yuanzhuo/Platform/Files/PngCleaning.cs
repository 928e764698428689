using System.Buffers.Binary;

namespace Yuanzhuo.Platform.Files;

/// <summary>Copies a PNG's picture chunks (W3C PNG, 5.6) and leaves out texts, times and EXIF; what follows IEND is dropped.</summary>
internal static class PngCleaning
{
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM", "iCCP", "pHYs"];

    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var output = new MemoryStream(file.Length);
        output.Write(file[..8]);
        var (at, width, height, hasData) = (8, 0, 0, false);
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return null;
            var chunk = file.Slice(at, (int)length + 12);
            var name = System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (!HasRightChecksum(chunk) || (width == 0) != (name == "IHDR"))
                return null;
            if (name == "IHDR" && !IsHeader(chunk, out width, out height))
                return null;
            if (Kept.Contains(name))
                output.Write(chunk);
            else if (char.IsAsciiLetterUpper(name[0]))
                return null; // a critical chunk nobody knows
            hasData |= name == "IDAT";
            if (name == "IEND")
                return hasData ? new CleanPhoto("image/png", output.ToArray(), width, height) : null;
            at += chunk.Length;
        }

        return null;
    }

    private static bool IsHeader(ReadOnlySpan<byte> chunk, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (chunk.Length != 25)
            return false;
        width = BinaryPrimitives.ReadInt32BigEndian(chunk[8..]);
        height = BinaryPrimitives.ReadInt32BigEndian(chunk[12..]);
        return width > 0 && height > 0;
    }

    private static bool HasRightChecksum(ReadOnlySpan<byte> chunk) =>
        Crc32.Of(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);
}
