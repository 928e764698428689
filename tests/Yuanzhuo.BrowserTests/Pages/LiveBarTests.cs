using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Pages;

/// <summary>An open page says quietly that something new happened, and leaves the rest to its reader.</summary>
public sealed class LiveBarTests(Site site)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task An_open_matter_says_that_something_new_was_recorded_elsewhere(int width)
    {
        await using var reader = await site.VisitAsync(width);
        await using var other = await site.VisitAsync();
        var number = await OpenMatterAsync(reader);
        await reader.OpenAsync($"/matters/{number}");
        var bar = reader.Page.Locator("a.live-bar");
        Assert.False(await bar.IsVisibleAsync());

        await other.OpenAsync($"/matters/{number}");
        await other.PressAsync($"form[action='/matters/{number}/support'] button");

        await bar.WaitForAsync();
        Assert.Equal("有新进展，点此更新", (await bar.InnerTextAsync()).Trim());
        await reader.ScreenshotAsync("live");
        await reader.LooksRightAsync();
        await reader.PressAsync("a.live-bar");
        Assert.EndsWith($"/matters/{number}", reader.Page.Url, StringComparison.Ordinal);

        // Neither the page that was just read anew nor that of who did it has news.
        await Task.Delay(1500);
        Assert.False(await bar.IsVisibleAsync());
        Assert.False(await other.Page.Locator("a.live-bar").IsVisibleAsync());
    }

    [Fact]
    public async Task The_work_page_says_so_too_and_without_script_there_is_nothing()
    {
        await using var plain = await site.VisitAsync(withScript: false);
        await plain.OpenAsync("/ledger");
        Assert.False(await plain.Page.Locator("a.live-bar").IsVisibleAsync());

        await using var organiser = await site.VisitAsync();
        await organiser.StepInAsAsync(Role.Inspector);
        await organiser.OpenAsync("/work");
        Assert.Equal(1, await organiser.Page.Locator("a.live-bar").CountAsync());
        await organiser.LooksRightAsync();
    }

    /// <summary>Not the newest, which a journey is just walking with: a voice that joins makes its forms old.</summary>
    private static async Task<string> OpenMatterAsync(Visit visit)
    {
        var answer = await visit.Page.APIRequest.GetAsync("/api/v1/matters?state=open");
        return (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Last().GetProperty("number").GetString()!;
    }
}
