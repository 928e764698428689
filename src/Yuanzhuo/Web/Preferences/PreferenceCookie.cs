namespace Yuanzhuo.Web.Preferences;

/// <summary>How a preference is kept: a year, for this site, without script.</summary>
internal static class PreferenceCookie
{
    public static CookieOptions For(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
