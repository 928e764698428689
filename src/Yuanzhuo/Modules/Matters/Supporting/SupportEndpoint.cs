using System.Text.RegularExpressions;
using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.Modules.Matters.Supporting;

/// <summary>
/// Where the button "that's mine too" posts to, from any page. A cookie holds a random word of this browser; the word and the matter
/// make the request key, so pressing again counts nothing. The word is not stored as such, and nothing else is known of the person.
/// </summary>
internal static partial class SupportEndpoint
{
    private const string Cookie = "yz-support";

    public static void MapSupport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/matters/{number}/support", SendAsync).Needs(Act.SupportMatter).FromThisSiteOnly().RequireRateLimiting(RateLimits.Raise).ExcludeFromDescription();

    /// <param name="number">The matter's number.</param>
    /// <param name="support">The use case.</param>
    /// <param name="http">The request.</param>
    /// <param name="ct">Cancels.</param>
    private static async Task<IResult> SendAsync(string number, SupportMatter support, HttpContext http, CancellationToken ct)
    {
        var input = new SupportMatter.Input { Number = number, RequestKey = $"{BrowserOf(http)}:{number}", KeyIsSecret = true };
        var result = await support.HandleAsync(input, ct);
        if (!result.IsDone && result.Refusals[0].Kind == Kernel.RefusalKind.NotFound) return Results.NotFound();
        if (!result.IsDone && result.Refusals[0].Kind == Kernel.RefusalKind.Conflict) return Results.StatusCode(StatusCodes.Status409Conflict);
        var back = Uri.EscapeDataString(number);
        return Results.LocalRedirect($"/matters/{back}?done=Matters.{(result.IsDone ? "Done_Support" : "Done_SupportTooLate")}");
    }

    private static string BrowserOf(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { } known && Word().IsMatch(known)) return known;
        var word = NewId.Next().ToString("N");
        http.Response.Cookies.Append(Cookie, word, new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400),
        });
        return word;
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Word();
}
