using System.Text;

namespace Yuanzhuo.Platform.Files;

/// <summary>Text out of a file that people made: UTF-8, UTF-16 where it says so, and GB18030, which Excel writes on a Chinese Windows.</summary>
public static class TextFile
{
    /// <summary>Stands where bytes are text of none of these; an import refuses it, for it would be taken for a name.</summary>
    public const char Unreadable = '\uFFFD';

    /// <summary>No character of these encodings has more bytes.</summary>
    private const int BytesOfLetter = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Unreadable.ToString()))!;

    /// <summary>The whole text; of a file that is too long a little more than may be imported, so that it is seen to be too long.</summary>
    public static async Task<string> ReadAsync(Stream file, int mostLetters, CancellationToken ct) => Of(await BytesAsync(file, mostLetters, ct));

    /// <summary>So many bytes have that many letters at most.</summary>
    public static int MostBytes(int letters) => letters * BytesOfLetter;

    /// <summary>The bytes of a file with text of that length; of a longer one a single byte more.</summary>
    public static async Task<byte[]> BytesAsync(Stream file, int mostLetters, CancellationToken ct)
    {
        var bytes = new byte[MostBytes(mostLetters) + 1];
        return bytes[..await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct)];
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(text);
        }
    }
}
