using Microsoft.Extensions.Primitives;
using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Web.Kept;

/// <summary>All of a request that a page for everybody reads. The query stands in the page (the preferences come back to it), so it counts as it was sent.</summary>
internal readonly record struct PageKey(bool IsHttps, string Host, string Path, string Query, string? Language, string? View)
{
    /// <summary>What keeping this key takes, in bytes.</summary>
    public int Weight => 2 * (Host.Length + Path.Length + Query.Length + (Language?.Length ?? 0) + (View?.Length ?? 0));

    /// <summary>Null where no page may come from memory: what is not merely read, and whoever has a session.</summary>
    public static PageKey? Of(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method)) return null;
        var (language, view) = (default(string), default(string));
        if (request.Headers.Cookie.Count > 0)
        {
            if (HasSession(request.Headers.Cookie)) return null;
            (language, view) = (request.Cookies[Preferences.Language.Cookie], request.Cookies[ViewPreference.Cookie]);
        }

        return new(request.IsHttps, request.Host.Value ?? "", request.Path.Value ?? "", request.QueryString.Value ?? "", language, view);
    }

    /// <summary>A session's cookie may come in parts, whose names begin alike.</summary>
    private static bool HasSession(StringValues cookies)
    {
        foreach (var line in cookies)
        {
            if (line?.Contains(SessionClaims.Cookie, StringComparison.OrdinalIgnoreCase) == true) return true;
        }

        return false;
    }
}
