using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Pages;

/// <summary>Pages that live by their data, shown with the demonstration's stories; with <c>YUANZHUO_SCREENSHOTS=1</c> the pictures of the README.</summary>
public sealed class DemoMattersTests(Site site)
{
    [Theory]
    [InlineData("电梯")]
    [InlineData("纱窗")]
    [InlineData("发黄")]
    [InlineData("托管")]
    public async Task A_matter_with_a_long_way_can_be_read_by_everybody(string word)
    {
        await using var visit = await site.VisitAsync();
        var number = await visit.NumberOfAsync(word);
        await visit.OpenAsync($"/matters/{number}");
        await visit.LooksRightAtBothAsync();
        await visit.OpenAsync($"/matters/{number}/closure");
        await visit.LooksRightAtBothAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_public_pages_are_worth_looking_at(int width)
    {
        await using var visit = await site.VisitAsync(width);
        var lift = await visit.NumberOfAsync("电梯");
        await visit.ShowAsync("/", "home");
        await visit.ShowAsync($"/matters/{lift}", "matter");
        await visit.ShowAsync($"/matters/{await visit.NumberOfAsync("托管")}/closure", "closure");
        await visit.ShowAsync("/ledger", "ledger");
        await visit.ShowAsync("/statistics", "statistics");
        await visit.ShowAsync("/statistics/practice", null);
        await visit.ShowAsync("/statistics/themes", null);
        await visit.ShowAsync("/roundtables", null);
        await visit.PressAsync(visit.Page.Locator("main a[href*='-R']", new() { HasText = "桃花路安置房" }).First);
        await visit.ShowAsync(visit.Page.Url, "roundtable");
        await visit.OpenAsync("/raise?words=" + Uri.EscapeDataString("3栋单元门锁坏了两个星期，晚上谁都能进，家里有孩子不放心。"));
        await visit.Form("raise-words").SendAsync();
        await visit.AskAsync("#q", "tlsc");
        await visit.LooksRightAsync();
        await visit.ScreenshotAsync("raise");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_staff_pages_are_worth_looking_at(int width)
    {
        await using var organiser = await site.VisitAsync(width);
        await organiser.StepInAsAsync(Role.CommunityOrganiser, "铁路四村社区");
        await organiser.ShowAsync("/triage", "triage");

        await using var officer = await site.VisitAsync(width);
        await officer.StepInAsAsync(Role.DepartmentOfficer, "区城建局");
        await officer.ShowAsync("/work", "work");
        await officer.ShowAsync("/commitments", "commitments");
    }
}
