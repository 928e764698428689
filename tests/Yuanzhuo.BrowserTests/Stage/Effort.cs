using Microsoft.Playwright;

namespace Yuanzhuo.BrowserTests.Stage;

/// <summary>What a deed costs the person who does it: every press, tick and typed field is counted, from the page they start at.</summary>
public sealed class Effort(Visit visit)
{
    public int Clicks { get; private set; }

    public int Fields { get; private set; }

    /// <summary>Follows a link or presses a button that leads on.</summary>
    public async Task PressAsync(string selector)
    {
        Clicks++;
        await visit.PressAsync(visit.Page.Locator(selector).First);
    }

    public async Task TickAsync(ILocator box)
    {
        Clicks++;
        await box.CheckAsync();
    }

    public async Task TypeAsync(string field, string words)
    {
        Fields++;
        await visit.Page.FillAsync($"main [name='{field}']", words);
    }

    /// <summary>The deed is done where the page that follows says so.</summary>
    public async Task IsDoneAsync(string done)
    {
        Assert.True(await visit.Page.Locator("section.errors").CountAsync() == 0, $"{visit.Page.Url} refuses: {await visit.Page.InnerTextAsync("main")}");
        Assert.Contains(done, visit.Page.Url, StringComparison.Ordinal);
    }
}
