using System.Buffers.Binary;
using System.IO.Compression;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.UnitTests.Platform.Files;

/// <summary>Small images written by hand, with the traces a phone leaves in them.</summary>
internal static class SampleImages
{
    public const string Secret = "GPS-28.68N-115.85E TaoPhone 9";

    public static byte[] Jpeg(int orientation = 6, string trailing = "")
    {
        var exif = Exif(orientation);
        return
        [
            0xff, 0xd8,
            .. Segment(0xe0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
            .. Segment(0xe1, exif),
            .. Segment(0xe1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Bytes(Secret)]),
            .. Segment(0xe2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]),
            .. Segment(0xe2, [.. "MPF\0"u8, .. Bytes(Secret)]),
            .. Segment(0xed, Bytes(Secret)),
            .. Segment(0xee, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
            .. Segment(0xfe, Bytes(Secret)),
            .. Segment(0xdb, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xc0, [8, 0, 16, 0, 24, 1, 1, 0x11, 0]),
            .. Segment(0xc4, [0, 1, .. new byte[15], 0]),
            .. Segment(0xda, [1, 1, 0, 0, 63, 0]),
            0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9, .. Bytes(trailing),
        ];
    }

    public static byte[] Png(int width = 2, int height = 2, bool isDamaged = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write([0, 10, 20, 0, 30, 40]);
        byte[] file =
        [
            0x89, .. "PNG"u8, 0x0d, 0x0a, 0x1a, 0x0a,
            .. Chunk("IHDR", header), .. Chunk("gAMA", [0, 0, 0xb1, 0x8f]), .. Chunk("tEXt", Bytes("Author\0" + Secret)), .. Chunk("eXIf", Bytes(Secret)),
            .. Chunk("tIME", [7, 0xea, 1, 1, 1, 1, 1]), .. Chunk("iTXt", Bytes(Secret)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []), .. Bytes(Secret),
        ];
        file[^(Secret.Length + 14)] ^= (byte)(isDamaged ? 1 : 0);
        return file;
    }

    public static byte[] WebP()
    {
        byte[] data = [0x10, 0, 0, 0x9d, 0x01, 0x2a, 24, 0, 16, 0, 1, 2, 3];
        byte[] body =
        [
            .. "WEBP"u8, .. Riff("VP8X", [0b0010_1100, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. Riff("ICCP", [1, 2, 3]), .. Riff("VP8 ", data),
            .. Riff("EXIF", Bytes(Secret)), .. Riff("XMP ", Bytes(Secret)),
        ];
        return [.. "RIFF"u8, .. Little(body.Length), .. body, .. Bytes(Secret)];
    }

    public static byte[] Bytes(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    private static byte[] Exif(int orientation) =>
    [
        .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
        0x0f, 0x01, 2, 0, 29, 0, 0, 0, 38, 0, 0, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Bytes(Secret),
    ];

    private static byte[] Segment(byte marker, byte[] data) => [0xff, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Bytes(name), .. data];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.Of(named));
        return [.. length, .. named, .. crc];
    }

    private static byte[] Riff(string name, byte[] data) => [.. Bytes(name), .. Little(data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
