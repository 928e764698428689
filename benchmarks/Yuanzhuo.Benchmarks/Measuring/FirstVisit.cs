using System.Text;
using System.Text.RegularExpressions;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>What a browser fetches on its first visit to a page: the document and all its style sheets, icons, pictures and scripts, compressed as it asks for.</summary>
internal static partial class FirstVisit
{
    public static async Task<(int Bytes, int Requests)> FetchAsync(string address, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        var html = await http.GetAsync(path);
        var bytes = await WeighAsync(html);
        var linked = Linked().Matches(await PlainAsync(html)).Select(m => m.Groups["to"].Value).Where(to => to.StartsWith('/')).Distinct().ToList();
        foreach (var file in linked)
        {
            using var answer = await http.GetAsync(file);
            bytes += await WeighAsync(answer);
        }

        return (bytes, 1 + linked.Count);
    }

    /// <summary>Body and header lines as they cross the wire.</summary>
    private static async Task<int> WeighAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4));
        return (await answer.Content.ReadAsByteArrayAsync()).Length + headers + "HTTP/1.1 200 OK\r\n\r\n".Length;
    }

    private static async Task<string> PlainAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = string.Concat(answer.Content.Headers.ContentEncoding) switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("""<(?:link rel="(?:icon|stylesheet)" href|img[^>]* src|script[^>]* src)="(?<to>[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();
}
