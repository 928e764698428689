using System.Buffers.Binary;

namespace Yuanzhuo.Platform.Files;

/// <summary>The one thing kept of EXIF: which way is up (tag 0x0112, values 1 to 8).</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    /// <summary>The orientation in an APP1 segment's data, or 0.</summary>
    public static int Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 14 || !data.StartsWith("Exif\0\0"u8))
            return 0;
        var tiff = data[6..];
        var isLittle = tiff[0] == 'I';
        if (!isLittle && tiff[0] != 'M')
            return 0;
        var directory = Number(tiff, 4, 4, isLittle);
        var count = Number(tiff, directory, 2, isLittle);
        for (var i = 0; i < count; i++)
            if (Number(tiff, directory + 2 + (i * 12), 2, isLittle) == Tag)
                return (int)Number(tiff, directory + 10 + (i * 12), 2, isLittle);
        return 0;
    }

    /// <summary>An APP1 segment with the orientation and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xff, 0xe1, 0, 34, .. "Exif\0\0"u8,
        .. "MM"u8, 0, 42, 0, 0, 0, 8, // header: big-endian, first directory at 8
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // one entry: tag, SHORT, one value
        0, 0, 0, 0, // no further directory
    ];

    // Outside the data everything reads as zero, so a lying offset leads nowhere.
    private static long Number(ReadOnlySpan<byte> data, long at, int size, bool isLittle)
    {
        if (at < 0 || at + size > data.Length)
            return 0;
        var bytes = data.Slice((int)at, size);
        if (size == 2)
            return isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
