using System.Buffers.Binary;

namespace Yuanzhuo.Platform.Files;

/// <summary>
/// Copies a WebP's picture chunks (RFC 9649) without EXIF and XMP, clears their flags in VP8X and writes the true RIFF size.
/// Animations are refused: this is a photo.
/// </summary>
internal static class WebPCleaning
{
    private const byte ExifAndXmp = 0b0000_1100;
    private const byte Animation = 0b0000_0010;

    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12)
            return null;
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length)
            return null;
        var output = new MemoryStream(file.Length);
        output.Write("RIFF\0\0\0\0WEBP"u8);
        var picture = new Picture(output);
        var at = 12;
        while (at + 8 <= end)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > end - at - 8 || !picture.Take(file.Slice(at, 4), file.Slice(at + 8, (int)length)))
                return null;
            at += 8 + (int)length + ((int)length & 1);
        }

        return picture.Finish();
    }

    private sealed class Picture(MemoryStream output)
    {
        private (int Width, int Height) _size;
        private bool _hasData;

        public bool Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
        {
            if (name.SequenceEqual("VP8X"u8))
                return TakeExtended(data);
            if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8))
                return TakeData(name, data);
            if (name.SequenceEqual("ALPH"u8) || name.SequenceEqual("ICCP"u8))
                Write(name, data);
            return !name.SequenceEqual("ANMF"u8);
        }

        public CleanPhoto? Finish()
        {
            if (!_hasData)
                return null;
            var bytes = output.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
            return new CleanPhoto("image/webp", bytes, _size.Width, _size.Height);
        }

        private bool TakeExtended(ReadOnlySpan<byte> data)
        {
            if (data.Length != 10 || _size.Width > 0 || (data[0] & Animation) != 0)
                return false;
            _size = (1 + (data[4] | (data[5] << 8) | (data[6] << 16)), 1 + (data[7] | (data[8] << 8) | (data[9] << 16)));
            var clean = data.ToArray();
            clean[0] &= unchecked((byte)~ExifAndXmp);
            Write("VP8X"u8, clean);
            return true;
        }

        private bool TakeData(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
        {
            var size = name[3] == 'L' ? LosslessSize(data) : LossySize(data);
            if (_hasData || size.Width == 0 || (_size.Width > 0 && _size != size))
                return false;
            (_size, _hasData) = (size, true);
            Write(name, data);
            return true;
        }

        // RFC 6386, 9.1: start code, then 14 bits each.
        private static (int Width, int Height) LossySize(ReadOnlySpan<byte> data) =>
            data.Length < 10 || (data[0] & 1) != 0 || !data.Slice(3, 3).SequenceEqual<byte>([0x9d, 0x01, 0x2a])
                ? (0, 0)
                : (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3fff);

        private static (int Width, int Height) LosslessSize(ReadOnlySpan<byte> data)
        {
            if (data.Length < 5 || data[0] != 0x2f)
                return (0, 0);
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return ((int)(bits & 0x3fff) + 1, (int)((bits >> 14) & 0x3fff) + 1);
        }

        private void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)data.Length);
            output.Write(name);
            output.Write(length);
            output.Write(data);
            if (data.Length % 2 == 1)
                output.WriteByte(0);
        }
    }
}
