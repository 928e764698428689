using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>The form of a commitment on a phone and on a desk: blank, read, and asked about personal data.</summary>
[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class CommitmentFormTests(Site site)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task It_is_read_and_asks(int width)
    {
        await using var organiser = await site.VisitAsync(width);
        await organiser.StepInAsAsync(Role.CommunityOrganiser);
        await organiser.OpenAsync("/commitments?whose=here");
        var matter = await organiser.Page.Locator("main a[href^='/matters/']").First.GetAttributeAsync("href");
        await organiser.OpenAsync($"{matter!.Split('#')[0]}/commitments/new");
        await organiser.LooksRightAsync();

        var form = organiser.Form("record-commitment");
        await (await form.WriteAsync("Input.Unit", "区城建局")).WriteAsync("Input.Words", "力争两个月内把楼道灯全部换新");
        await form.SendAsync();
        Assert.Contains("力争", await organiser.Page.InnerTextAsync(".reading"), StringComparison.Ordinal);
        await organiser.Page.ClickAsync(".reading + details > summary");
        await organiser.LooksRightAsync();

        await form.WriteAsync("Input.Words", "找张建国师傅，两个月内换新");
        await organiser.PressAsync("button[name=Deed][value=save]");
        Assert.Contains("张建国", await organiser.Page.InnerTextAsync(".errors"), StringComparison.Ordinal);
        await organiser.LooksRightAsync();
    }
}
