using System.Buffers.Binary;

namespace Yuanzhuo.Platform.Files;

/// <summary>
/// Copies a JPEG's picture segments (ITU-T T.81, annex B) and leaves out what applications added: EXIF, XMP, comments, thumbnails.
/// Kept are the colour profile (APP2 ICC), Adobe's colour transform (APP14), JFIF is rewritten without thumbnail, and the orientation
/// goes into a new EXIF block that holds nothing else. What follows the end marker is dropped.
/// </summary>
internal static class JpegCleaning
{
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var output = new MemoryStream(file.Length);
        output.Write([0xff, 0xd8]);
        var state = new State(output);
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xff)
        {
            var marker = file[at + 1];
            if (marker == 0xff)
            {
                at++; // fill byte
                continue;
            }

            var length = SegmentLength(file, at, marker);
            if (length < 0 || !state.Take(marker, file.Slice(at, length)))
                return null;
            at += length;
            if (marker == 0xda)
                at = CopyScan(file, at, output);
            if (at < 0 || (marker == 0xda && file[at + 1] == 0xd9))
                return at < 0 ? null : state.Finish();
        }

        return null;
    }

    // Marker and length included; -1 for a marker that carries no segment or a length that lies.
    private static int SegmentLength(ReadOnlySpan<byte> file, int at, byte marker)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        return marker < 0xc0 || marker is >= 0xd0 and <= 0xd9 || length < 2 || at + 2 + length > file.Length ? -1 : length + 2;
    }

    // Entropy-coded data runs to the next marker that is neither stuffing nor a restart.
    private static int CopyScan(ReadOnlySpan<byte> file, int start, MemoryStream output)
    {
        for (var at = start; at + 1 < file.Length; at++)
        {
            if (file[at] != 0xff || file[at + 1] is 0 or (>= 0xd0 and <= 0xd7))
                continue;
            if (file[at + 1] == 0xff)
                continue;
            output.Write(file[start..at]);
            return at;
        }

        return -1;
    }

    private sealed class State(MemoryStream output)
    {
        private int _width;
        private int _height;
        private bool _hasScan;
        private bool _hasOrientation;

        public bool Take(byte marker, ReadOnlySpan<byte> segment)
        {
            if (marker is >= 0xe0 and <= 0xef or 0xfe)
            {
                TakeApplication(marker, segment);
                return true;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc) && !TakeFrame(segment))
                return false;
            _hasScan |= marker == 0xda;
            if (_hasScan && _width == 0)
                return false;
            output.Write(segment);
            return true;
        }

        public CleanPhoto? Finish()
        {
            output.Write([0xff, 0xd9]);
            return _hasScan ? new CleanPhoto("image/jpeg", output.ToArray(), _width, _height) : null;
        }

        private bool TakeFrame(ReadOnlySpan<byte> segment)
        {
            if (segment.Length < 11 || _width > 0)
                return false;
            _height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
            _width = BinaryPrimitives.ReadUInt16BigEndian(segment[7..]);
            return _width > 0 && _height > 0;
        }

        private void TakeApplication(byte marker, ReadOnlySpan<byte> segment)
        {
            var data = segment[4..];
            if (marker == 0xe1 && !_hasOrientation && !_hasScan && ExifOrientation.Read(data) is > 1 and <= 8 and var orientation)
            {
                _hasOrientation = true;
                output.Write(ExifOrientation.Segment(orientation));
            }
            else if (marker == 0xe0 && data.Length >= 14 && data.StartsWith("JFIF\0"u8))
            {
                output.Write([0xff, 0xe0, 0, 16, .. data[..12], 0, 0]);
            }
            else if ((marker == 0xe2 && data.StartsWith("ICC_PROFILE\0"u8)) || (marker == 0xee && data.Length == 12 && data.StartsWith("Adobe"u8)))
            {
                output.Write(segment);
            }
        }
    }
}
