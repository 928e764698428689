using System.IO.Compression;
using Microsoft.Net.Http.Headers;
using System.Security.Cryptography;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Web.Kept;

/// <summary>A page as it was drawn, compressed only.</summary>
internal sealed class KeptPage
{
    private const string Brotli = "br", GZip = "gzip";

    private readonly string _contentType;
    private readonly string? _language;
    private volatile byte[]? _brotli;
    private volatile byte[]? _gzip;

    private KeptPage(string contentType, string? language, string tag) => (_contentType, _language, Tag) = (contentType, language, tag);

    /// <summary>Names the content (<c>ETag</c>): the same words, the same tag, however often they are drawn.</summary>
    public string Tag { get; }

    /// <summary>Taken before the page's first query; null where it is not kept.</summary>
    public Mark? Mark { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>Set by those who ask, taken away by who makes room.</summary>
    public bool WasAskedFor { get; set; }

    /// <summary>In bytes, with what is kept beside them. The other encoding, made when somebody asks for it, weighs about the same.</summary>
    public int Weight { get; private init; }

    public static KeptPage Of(HttpResponse response, ReadOnlySpan<byte> plain, string? encoding)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(plain, digest);
        var packed = Pack(plain, encoding ?? Brotli);
        return new KeptPage(response.ContentType ?? "text/html", response.Headers.ContentLanguage, $"W/\"{Convert.ToHexStringLower(digest[..12])}\"")
        {
            Weight = 400 + (2 * packed.Length), _brotli = encoding == GZip ? null : packed, _gzip = encoding == GZip ? packed : null,
        };
    }

    public void KeepFor(Mark mark, DateTimeOffset until) => (Mark, Until) = (mark, until);

    /// <summary>Says how the body comes, for a page that is not kept too.</summary>
    public void DescribeBody(HttpContext http)
    {
        var (response, (encoding, body)) = (http.Response, For(EncodingFor(http.Request)));
        (response.ContentType, response.Headers.ContentLanguage, response.ContentLength, response.Headers.Vary) = (_contentType, _language, body.Length, "Accept-Encoding, Cookie");
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
    }

    /// <summary>Says what is kept and how the body comes; false where the client has this content already (304). A browser asks each time, so it never shows an old page either.</summary>
    public bool Describe(HttpContext http)
    {
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl) = (Tag, "no-cache");
        if (!http.Request.Headers.IfNoneMatch.ToString().Contains(Tag, StringComparison.Ordinal))
        {
            DescribeBody(http);
            return true;
        }

        (http.Response.StatusCode, headers.ContentType, headers.Vary) = (StatusCodes.Status304NotModified, default, "Accept-Encoding, Cookie");
        return false;
    }

    public async Task WriteAsync(HttpContext http) => await http.Response.BodyWriter.WriteAsync(For(EncodingFor(http.Request)).Body, http.RequestAborted);

    /// <summary>The encoding to answer in: what browsers understand, the better one first; null for those who want it plain.</summary>
    public static string? EncodingFor(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (!accepted.Contains(";q=0", StringComparison.Ordinal)) return accepted.Contains(Brotli, StringComparison.Ordinal) ? Brotli : accepted.Contains(GZip, StringComparison.Ordinal) ? GZip : null;
        var wanted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var list) ? list.Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToList() : [];
        return wanted.Contains(Brotli) ? Brotli : wanted.Contains(GZip) ? GZip : null;
    }

    private (string? Encoding, byte[] Body) For(string? encoding) => encoding switch
    {
        Brotli => (Brotli, _brotli ??= Pack(Plain(), Brotli)),
        GZip => (GZip, _gzip ??= Pack(Plain(), GZip)),
        _ => (null, Plain()),
    };

    private byte[] Plain()
    {
        using Stream packed = _brotli is { } brotli ? new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress) : new GZipStream(new MemoryStream(_gzip!), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Pack(ReadOnlySpan<byte> plain, string encoding)
    {
        using var packed = new MemoryStream(plain.Length / 4);
        using (Stream packing = encoding == Brotli ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(plain);
        return packed.ToArray();
    }
}
