using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>
/// Issue 6: every way of losing a form, on three forms (a resident's, the desk's, the minutes of a meeting), with and without script. The words
/// are still there, and what is sent in the end is there once.
/// </summary>
[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class TypedAgainTests(Site site)
{
    private const string Place = "铁路四村社区", Desk = "/desk/concerns/new";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task At_the_desk(bool withScript)
    {
        await using var desk = await site.VisitAsync(1280, withScript);
        await desk.StepInAsAsync(Role.CommunityOrganiser, Place);
        var (ended, other, closed) = (Words("登录过期"), Words("换了人"), Words("关了页面"));

        await TellAsync(desk, ended);
        await desk.Page.Context.ClearCookiesAsync();
        await SendLateAsync(desk, desk.Form("record-concern"), ended, Role.CommunityOrganiser);
        Assert.Contains("编号", await desk.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await TellAsync(desk, other);
        await InAnotherTabAsync(desk, tab => tab.StepInAsAsync(Role.Inspector, null));
        await SendLateAsync(desk, desk.Form("record-concern"), other, Role.CommunityOrganiser);

        await TellAsync(desk, closed);
        await ComeBackAsync(desk, Desk, "record-concern", closed);
        await (await desk.Form("record-concern").ChooseAsync("念给")).SendAsync();
        await desk.OpenAsync(Desk);
        Assert.Equal(0, await desk.Page.Locator(".draft-offer").CountAsync());

        foreach (var words in new[] { ended, other, closed }) Assert.Equal(1, await TriageKnowsAsync(desk, words));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_minutes(bool withScript)
    {
        var walk = new Walk(site, withScript, Words("扶手松了"));
        await walk.ResidentRaisesAsync();
        await walk.OrganiserOpensAsync();
        var address = $"/roundtables/{await walk.OrganiserBeginsRoundtableAsync()}/record/1";
        await using var clerk = await site.VisitAsync(390, withScript);
        await clerk.StepInAsAsync(Role.CommunityOrganiser, Place);
        var (closed, ended) = (Words("大家同意先修"), Words("物业牵头两周内修好"));

        await AgreeAsync(clerk, address, closed);
        await ComeBackAsync(clerk, address, "record-outcome", closed);
        await clerk.Form("record-outcome").SendAsync();

        await AgreeAsync(clerk, address, ended);
        await clerk.Page.Context.ClearCookiesAsync();
        await SendLateAsync(clerk, clerk.Form("record-outcome"), ended, Role.CommunityOrganiser);
        await clerk.OpenAsync(address);
        Assert.Equal(ended, await clerk.Page.InputValueAsync("#outcome textarea[name='Input.Words']"));
        Assert.Equal(0, await clerk.Page.Locator(".draft-offer").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_residents(bool withScript)
    {
        await using var resident = await site.VisitAsync(390, withScript);
        var (words, changed) = (Words("井盖响"), Words("井盖响得更厉害"));
        await resident.OpenAsync("/raise");
        await resident.Form("raise-words").WriteAsync("Input.Words", words);
        await resident.Page.Context.ClearCookiesAsync();
        await resident.Form("raise-words").SendAsync();
        Assert.EndsWith("/where", resident.Page.Url.Split('?')[0], StringComparison.Ordinal);

        // Back to the words, another identity meanwhile, and the same address on another day.
        var draft = resident.Page.Url.Split("/where")[0];
        await resident.OpenAsync(draft);
        Assert.Equal(words, await resident.Page.InputValueAsync("textarea"));
        await InAnotherTabAsync(resident, tab => tab.StepInAsAsync(Role.Inspector, null));
        await resident.Form("raise-words").WriteAsync("Input.Words", changed);
        await resident.Form("raise-words").SendAsync();
        if (await resident.Page.Locator(".typed-again").CountAsync() > 0)
        {
            Assert.Contains(changed, await resident.Page.InnerTextAsync(".typed-again"), StringComparison.Ordinal);
            await resident.PressAsync(".typed-again .btn-main");
        }

        await resident.OpenAsync(draft);
        Assert.Equal(changed, await resident.Page.InputValueAsync("textarea"));
    }

    private static async Task TellAsync(Visit desk, string words)
    {
        await desk.OpenAsync(Desk);
        var form = desk.Form("record-concern");
        await (await form.WriteAsync("Input.Words", words)).ChooseAsync("念给");
    }

    private static async Task AgreeAsync(Visit clerk, string address, string words)
    {
        await clerk.OpenAsync(address);
        await (await clerk.Form("record-outcome").ChooseAsync("跟踪办理")).WriteAsync("Input.Words", words);
    }

    /// <summary>The page says that it was not sent and shows the words; whoever signs in again in another tab sends it by one press, or two where its token was of the time before.</summary>
    private async Task SendLateAsync(Visit who, Paper form, string words, Role role)
    {
        await form.SendAsync();
        Assert.Contains(words, await who.Page.InnerTextAsync(".typed-again"), StringComparison.Ordinal);
        await who.LooksRightAsync();
        await who.ScreenshotAsync("typed-again");
        await InAnotherTabAsync(who, tab => tab.StepInAsAsync(role, Place));
        for (var press = 0; press < 2 && await who.Page.Locator(".typed-again").CountAsync() > 0; press++) await who.PressAsync(".typed-again .btn-main");
        Assert.Equal(0, await who.Page.Locator(".typed-again").CountAsync());
    }

    /// <summary>The page is closed before anything was sent: with script by itself, without by the button; then it is opened again.</summary>
    private async Task ComeBackAsync(Visit who, string address, string form, string words)
    {
        var line = who.Page.Locator($"form:has(input[name=_handler][value='{form}']) .draft-line");
        if (who.HasScript) await Assertions.Expect(line.GetByRole(AriaRole.Status)).ToContainTextAsync("已暂存", new LocatorAssertionsToContainTextOptions { Timeout = Visit.Patience });
        else await who.PressAsync(line.Locator("button"));
        await who.OpenAsync("/");
        await who.OpenAsync(address);
        var offer = who.Page.Locator(".draft-offer");
        Assert.Contains(words, await offer.InnerTextAsync(), StringComparison.Ordinal);
        await who.LooksRightAsync();
        await who.ScreenshotAsync($"draft-{form}");
        await who.PressAsync(offer.Locator("button.btn-main"));
        Assert.Equal(words, await who.Page.InputValueAsync($"form:has(input[name=_handler][value='{form}']) textarea[name='Input.Words']"));
        await who.LooksRightAsync();
    }

    private static async Task InAnotherTabAsync(Visit who, Func<Visit, Task> deed)
    {
        await using var tab = await who.TabAsync();
        await deed(tab);
    }

    private static async Task<int> TriageKnowsAsync(Visit desk, string words)
    {
        await desk.OpenAsync($"/triage?q={Uri.EscapeDataString(words)}");
        return await desk.Page.Locator("tbody tr", new PageLocatorOptions { HasText = words }).CountAsync();
    }

    /// <summary>Of this run alone; letters, for numbers are hidden.</summary>
    private static string Words(string what) => what + string.Concat(Guid.NewGuid().ToByteArray().Take(6).Select(b => (char)('a' + (b % 26))));
}
