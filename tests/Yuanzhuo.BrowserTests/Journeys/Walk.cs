using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>One matter on its way through five pairs of hands. Here: the resident, and who reads at the end; the staff are in the other part.</summary>
internal sealed partial class Walk(Site site, bool withScript, string what)
{
    private const string Phone = "13800138000";
    private const string Place = "铁路四村社区";

    /// <summary>Its pinyin initials: how a person in a hurry types it.</summary>
    private const string PlaceInitials = "tlsc";

    private string _tracking = "";
    private string _number = "";

    /// <summary>Two characters must do to find it (issue 2, section 6).</summary>
    private string TwoCharacters => what[2..4];

    public async Task ResidentRaisesAsync()
    {
        await using var resident = await site.VisitAsync(390, withScript);
        var page = resident.Page;
        await resident.OpenAsync("/raise");
        await (await resident.Form("raise-words").WriteAsync("Input.Words", $"{what}，就在3栋门口，昨晚差点出事。我的电话{Phone}，请联系我。")).SendAsync();

        await resident.AskAsync("#q", PlaceInitials);
        await resident.Form("raise-place").SendAsync(Place);
        await resident.Form("raise-spot").SendAsync();
        if (page.Url.EndsWith("/similar", StringComparison.Ordinal)) await resident.PressAsync("main a.btn-big");
        await resident.Form("raise-more").SendAsync();

        var seenByAll = await page.InnerTextAsync(".seen-by-all");
        Assert.Contains(what, seenByAll, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, seenByAll, StringComparison.Ordinal);
        await resident.LooksRightAsync();
        await resident.Form("raise-send").SendAsync();
        _tracking = (await page.InnerTextAsync(".slip .number")).Trim();
        await resident.LooksRightAsync();
    }

    public async Task ResidentAnswersAsync()
    {
        await using var resident = await site.VisitAsync(390, withScript);
        var page = resident.Page;
        await resident.OpenAsync("/follow");
        await resident.AskAsync("#number", _tracking);
        Assert.DoesNotContain(Phone, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await resident.LooksRightAsync();
        await resident.PressAsync("form[action='/closures/answer'] button");

        await resident.LooksRightAsync();
        var answer = resident.Form("answer");
        await (await (await answer.ChooseAsync("办好了")).ChooseAsync("满意")).WriteAsync("Input.Words", "当天就修好了，谢谢。");
        await answer.SendAsync();
        Assert.Contains("谢谢", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    public async Task AnybodyReadsItAsync()
    {
        await using var reader = await site.VisitAsync(1280, withScript);
        var page = reader.Page;
        await reader.OpenAsync($"/ledger?q={Uri.EscapeDataString(TwoCharacters)}");
        var row = page.Locator("tbody tr", new PageLocatorOptions { HasText = _number });
        Assert.Contains("办好了", await row.InnerTextAsync(), StringComparison.Ordinal);
        await reader.LooksRightAsync();

        await reader.PressAsync(row.Locator("th a"));
        var way = await page.InnerTextAsync("#way");
        foreach (var station in new[] { what, "圆桌会", "8个工作日", "区城建局", "灯罩和支架都换了新的", "申请销号", "销号" }) Assert.Contains(station, way, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, await page.InnerTextAsync("body"), StringComparison.Ordinal);
        await reader.LooksRightAsync();
    }

    /// <summary>Received is open and ended together (DESIGN: the counted units).</summary>
    public async Task TheFiguresBalanceAsync()
    {
        await using var reader = await site.VisitAsync(1280, withScript);
        var answer = await reader.Page.APIRequest.GetAsync("/api/v1/statistics?place=360103");
        var figures = (await answer.JsonAsync())!.Value;
        var ended = figures.GetProperty("ended").EnumerateObject().Sum(kind => kind.Value.GetInt32());
        Assert.Equal(figures.GetProperty("received").GetInt32(), figures.GetProperty("open").GetInt32() + ended);
        Assert.NotEqual(0, ended);
    }

    private async Task<Visit> StaffAsync(Role role, string unit)
    {
        var visit = await site.VisitAsync(1280, withScript);
        await visit.StepInAsAsync(role, unit);
        return visit;
    }

    private static DateTimeOffset Now => DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));

    private static string Today => Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What is planned and held within one day cannot begin in that day's last minutes: then the walk waits for the next.</summary>
    private static Task NotAroundMidnightAsync() => Now.TimeOfDay < new TimeSpan(23, 55, 0) ? Task.CompletedTask : Task.Delay(Now.Date.AddDays(1).AddSeconds(2) - Now.DateTime);

    [GeneratedRegex(@"\d{6}-\d{4}-\d{6}")]
    private static partial Regex MatterNumber();

    [GeneratedRegex(@"\d{6}-\d{4}-R\d+")]
    private static partial Regex RoundtableNumber();
}
