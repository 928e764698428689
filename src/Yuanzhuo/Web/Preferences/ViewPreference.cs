namespace Yuanzhuo.Web.Preferences;

/// <summary>The elder view (长者版), remembered in a cookie that says nothing else.</summary>
public static class ViewPreference
{
    /// <summary>What <c>data-view</c> says in the elder view.</summary>
    public const string Elder = "elder";

    internal const string Cookie = "yz.view";

    public static bool IsElder(HttpContext? http) => http?.Request.Cookies[Cookie] == Elder;

    internal static void Remember(HttpContext http, bool isElder)
    {
        if (isElder)
            http.Response.Cookies.Append(Cookie, Elder, PreferenceCookie.For(http));
        else
            http.Response.Cookies.Delete(Cookie);
    }
}
