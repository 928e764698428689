using Microsoft.Playwright;

namespace Yuanzhuo.BrowserTests.Stage;

/// <summary>One form of a page, found by its name, so that a test reads as what a person does with it.</summary>
public sealed class Paper(IPage page, string name)
{
    private ILocator Form => page.Locator($"form:has(input[name=_handler][value='{name}'])");

    public async Task<Paper> WriteAsync(string field, string words)
    {
        await Form.Locator($"[name='{field}']").FillAsync(words);
        return this;
    }

    /// <summary>Ticks the choice that shows those words.</summary>
    public async Task<Paper> ChooseAsync(string words)
    {
        await Form.Locator("label", new LocatorLocatorOptions { HasText = words }).First.Locator("input").CheckAsync();
        return this;
    }

    /// <summary>Sends it by its main button, or by the first that shows those words.</summary>
    public async Task SendAsync(string? words = null)
    {
        var buttons = Form.Locator("button:visible");
        var button = words is null ? Form.Locator("button.btn-main:visible") : buttons.Filter(new LocatorFilterOptions { HasText = words });
        await Visit.LeadOnAsync(page, () => button.First.ClickAsync());
        var problems = page.Locator("section.errors");
        Assert.True(await problems.CountAsync() == 0 || words is not null, $"{page.Url} refuses: {(await problems.CountAsync() == 0 ? "" : await problems.First.InnerTextAsync())}");
    }
}
