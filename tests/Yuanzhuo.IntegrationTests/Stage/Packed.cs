using System.IO.Compression;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Answers as they came, unpacked by what they say of themselves.</summary>
public static class Packed
{
    public static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
