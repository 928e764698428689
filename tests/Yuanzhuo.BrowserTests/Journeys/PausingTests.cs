using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>The street pauses a clock, everybody reads why, and it goes on again (policy notes C): on a phone and on a desk.</summary>
[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class PausingTests(Site site)
{
    private const string Told = "已暂停：等待居民，住户出差在外，约好回来后上门";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_commitments_clock(int width)
    {
        await using var coordinator = await site.VisitAsync(width);
        await using var resident = await site.VisitAsync(width);
        await coordinator.StepInAsAsync(Role.StreetCoordinator);
        await coordinator.OpenAsync("/commitments?whose=here");
        await coordinator.PressAsync(coordinator.Page.Locator("a[href$='/pause']").First);

        await PauseAsync(coordinator, "pause-commitment");
        await SeesAsync(coordinator, coordinator.Page.Url);
        await SeesAsync(resident, new Uri(coordinator.Page.Url).AbsolutePath);
        await SeesAsync(coordinator, "/commitments?whose=here&light=grey");

        await coordinator.PressAsync(coordinator.Page.Locator("a[href$='/resume']").First);
        await ResumeAsync(coordinator, "resume-commitment");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_matters_clock(int width)
    {
        await using var coordinator = await site.VisitAsync(width);
        await using var resident = await site.VisitAsync(width);
        await coordinator.StepInAsAsync(Role.StreetCoordinator);
        await FindAsync(coordinator);

        await PauseAsync(coordinator, "pause-matter");
        var address = new Uri(coordinator.Page.Url).AbsolutePath;
        await SeesAsync(resident, address);
        await SeesAsync(resident, "/ledger?light=grey&state=open");

        await coordinator.PressAsync(coordinator.Page.Locator("a[href$='/resume']").First);
        await ResumeAsync(coordinator, "resume-matter");
    }

    private static async Task PauseAsync(Visit coordinator, string form)
    {
        await coordinator.LooksRightAsync();
        var paper = await coordinator.Form(form).ChooseAsync("等待居民");
        await paper.WriteAsync("Input.Reason", "住户出差在外，约好回来后上门");
        await paper.WriteAsync("Input.ExpectedOn", DateTime.UtcNow.AddDays(40).ToString("yyyy-MM-dd"));
        await coordinator.ScreenshotAsync(form);
        await paper.SendAsync();
    }

    private static async Task ResumeAsync(Visit coordinator, string form)
    {
        await coordinator.LooksRightAsync();
        await coordinator.ScreenshotAsync(form);
        await coordinator.Form(form).SendAsync();
        await coordinator.LooksRightAsync();
        Assert.Contains("已经恢复计时", await coordinator.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    private static async Task SeesAsync(Visit who, string address)
    {
        await who.OpenAsync(address);
        await who.LooksRightAsync();
        await who.ScreenshotAsync("paused-" + address.Trim('/').Split('/', '?')[0].Replace(":", "", StringComparison.Ordinal));
        Assert.Contains(Told, await who.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>
    /// An open matter whose clock this person may pause and that no commitment gives its day. Looked for from the oldest of the first hundred:
    /// the newest belong to the journeys that run beside this test.
    /// </summary>
    private static async Task FindAsync(Visit coordinator)
    {
        var answer = await coordinator.Page.APIRequest.GetAsync("/api/v1/matters?state=open&pageSize=100");
        foreach (var item in (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Reverse())
        {
            await coordinator.OpenAsync(item.GetProperty("url").GetString()!);
            var door = coordinator.Page.Locator("#doors a[href$='/pause']");
            if (await door.CountAsync() == 0 || (await coordinator.Page.InnerTextAsync("#ball")).Contains("承诺", StringComparison.Ordinal)) continue;
            await coordinator.PressAsync(door.First);
            return;
        }

        Assert.Fail("No matter whose clock can be paused.");
    }
}
