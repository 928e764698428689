using System.Globalization;
using System.Text;

namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>Posts to another system and judges the answer by its status. Nothing of it is logged: addresses of robots are secrets, bodies hold phone numbers.</summary>
internal sealed class PostClient(IHttpClientFactory clients)
{
    public const string Name = "post";

    private const int MostAnswer = 16 * 1024;

    /// <summary>The answer of a 2xx, or how it failed.</summary>
    public async Task<(string Answer, SendOutcome? Failed)> PostAsync(string url, string body, string contentType, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken ct)
    {
        using var client = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var answer = await client.SendAsync(request, ct);
            if (!answer.IsSuccessStatusCode) return ("", Judge((int)answer.StatusCode));
            var text = await answer.Content.ReadAsStringAsync(ct);
            return (text.Length > MostAnswer ? text[..MostAnswer] : text, null);
        }
        catch (Exception down) when (down is HttpRequestException or IOException || (down is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return ("", new(Sending.Unreachable, down is TaskCanceledException ? "timeout" : "unreachable"));
        }
    }

    private static SendOutcome Judge(int status)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        return status switch
        {
            429 or 408 => new(Sending.Later, code),
            >= 500 => new(Sending.Unreachable, code),
            _ => new(Sending.Later, code), // a wrong setting is put right, and nothing is lost
        };
    }
}
