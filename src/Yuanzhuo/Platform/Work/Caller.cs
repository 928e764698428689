namespace Yuanzhuo.Platform.Work;

/// <summary>
/// Whose a repeat key is. A signed-in person's by their account. Without one: by the browser (the random word in the cookie of its forms), or
/// for a program, which has none, by its address; and then by what it sent, so that nobody gets another's answer or is refused because of it.
/// </summary>
public sealed class Caller(CurrentUser user, IHttpContextAccessor http)
{
    /// <summary>The cookie in which the antiforgery keeps its random word.</summary>
    public const string BrowserCookie = "yz.form";

    internal string OwnerOf(Repeatable input, string fingerprint)
    {
        if (input.KeyIsSecret) return "secret";
        if (user.AccountId is { } account) return $"account:{account:N}";
        var browser = http.HttpContext?.Request.Cookies[BrowserCookie];
        var sender = string.IsNullOrEmpty(browser) ? $"address:{http.HttpContext?.Connection.RemoteIpAddress}" : $"browser:{browser}";
        return $"{sender}:{fingerprint}";
    }
}
