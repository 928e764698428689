using System.Globalization;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.People.Parts;

/// <summary>A browser's name and its machine's, as people know them, out of what it says of itself.</summary>
public static class BrowserName
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("MicroMessenger/", "WeChat"), ("DingTalk/", "DingTalk"), ("Edg/", "Edge"), ("QQBrowser/", "QQ"), ("UCBrowser/", "UC"), ("HuaweiBrowser/", "Huawei"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Machines =
        [("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>As in "Edge · Windows"; another program is called so.</summary>
    public static string Of(string userAgent, Texts texts)
    {
        var browser = Find(Browsers, userAgent);
        var known = new[] { browser is null ? null : texts.Find("People.Browser_" + browser, CultureInfo.CurrentUICulture) ?? browser, Find(Machines, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? texts.Find("People.Browser_Unknown", CultureInfo.CurrentUICulture)! : string.Join(" · ", known);
    }

    private static string? Find((string Sign, string Name)[] among, string userAgent) => among.FirstOrDefault(b => userAgent.Contains(b.Sign, StringComparison.Ordinal)).Name;
}
