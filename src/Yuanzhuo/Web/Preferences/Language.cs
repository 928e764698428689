using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Yuanzhuo.Web.Preferences;

/// <summary>The languages pages speak: Chinese, unless the person chose English. The browser's language is not asked: many phones here are set to English by their makers.</summary>
public static class Language
{
    public const string Chinese = "zh-CN";

    public const string English = "en";

    internal const string Cookie = "yz.lang";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English;

    internal static RequestLocalizationOptions Options
    {
        get
        {
            var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
                .SetDefaultCulture(Chinese)
                .AddSupportedCultures(Chinese, English)
                .AddSupportedUICultures(Chinese, English);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
            return options;
        }
    }

    internal static void Remember(HttpContext http, string? language)
    {
        var culture = new RequestCulture(language == English ? English : Chinese);
        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), PreferenceCookie.For(http));
    }
}
