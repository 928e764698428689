using System.Globalization;
using Yuanzhuo.Modules.People.Parts;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.People.Parts;

public sealed class BrowserNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50", "微信 · iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux")]
    [InlineData("curl/8.0", "其他程序")]
    [InlineData("", "其他程序")]
    public void A_browser_by_the_name_people_know(string userAgent, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        Assert.Equal(name, BrowserName.Of(userAgent, new Texts()));
    }
}
