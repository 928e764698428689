using System.Text.RegularExpressions;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Takes the place of one of the demonstration's people, as anybody may there.</summary>
internal static partial class SignedIn
{
    /// <summary>The header line that carries the session of the first person in that role.</summary>
    public static async Task<string> AsAsync(ServerProcess app, string role)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(app.Address) };
        var page = await http.GetStringAsync("/demo/step-in");
        var token = Token().Match(page).Groups["value"].Value;
        var person = Person().Match(page, page.IndexOf($"id=\"{role}\"", StringComparison.Ordinal)).Groups["value"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "step-in", ["__RequestVerificationToken"] = token, ["Input.AccountId"] = person });
        using var answer = await http.PostAsync("/demo/step-in", form);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]).ToList() : [];
        return cookies.Count > 0 ? $"Cookie: {string.Join("; ", cookies)}\r\n" : throw new InvalidOperationException($"Nobody could step in as {role}: {answer.StatusCode}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<value>[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("""name="Input.AccountId" value="(?<value>[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
