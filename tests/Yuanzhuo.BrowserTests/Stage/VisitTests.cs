using Xunit.Sdk;

namespace Yuanzhuo.BrowserTests.Stage;

/// <summary>The careful eye sees: a page that was spoilt on purpose is not taken for a good one.</summary>
public sealed class VisitTests(Site site)
{
    [Fact]
    public async Task A_picture_without_words_and_a_page_too_wide_are_seen()
    {
        await using var visit = await site.VisitAsync(390);
        await visit.OpenAsync("/about");
        await visit.LooksRightAsync();

        await visit.Page.EvaluateAsync("() => document.querySelector('main').append(new Image(9, 9))");
        var said = await Assert.ThrowsAnyAsync<XunitException>(visit.NoSeriousAxeAsync);
        Assert.Contains("image-alt", said.Message, StringComparison.Ordinal);

        await visit.Page.EvaluateAsync("() => { document.querySelector('main').style.minWidth = '900px'; }");
        await Assert.ThrowsAnyAsync<XunitException>(visit.NoOverflowAsync);
    }
}
