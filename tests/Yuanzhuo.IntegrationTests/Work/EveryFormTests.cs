using System.Net;
using System.Reflection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work.Inputs;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>
/// Every form of every page, found by its page's type (docs/adr/0015): somebody opens the page, fills the form with what its deed is tried with and sends
/// it. Done, it draws nothing and leads on; those that show a secret once answer with their page.
/// </summary>
public sealed class EveryFormTests(CountingApp app) : IClassFixture<CountingApp>
{
    /// <summary>What these give can stand in no address and is kept nowhere, so their answer is the page; and where it stands there.</summary>
    private static readonly Dictionary<string, (string Why, string Where)> ShowOnce = new()
    {
        ["read-contact"] = ("a name and a telephone number, opened for the one who asked", "#contact dd"),
        ["read-spoken"] = ("the words as they were spoken", "mark"),
        ["open-account"] = ("the password for the first sign-in", "#temporary-password"),
        ["people-import"] = ("passwords for the first sign-in, a slip for each", ".slip-paper code"),
        ["reset"] = ("the password for the next sign-in", "#temporary-password"),
        ["set-authenticator"] = ("recovery codes, with the first second factor", "#recovery-codes code"),
        ["recovery-codes"] = ("recovery codes", "#recovery-codes code"),
        ["report-on-many"] = ("what came of each that was ticked", "input[name='Input.Ids'][disabled]"),
        ["report-on-matters"] = ("what came of each that was ticked", "input[name='Input.Ids'][disabled]"),
        ["offer-matters"] = ("what came of each that was ticked", "input[name='Input.Ids'][disabled]"),
        ["assign-matters"] = ("what came of each that was ticked", "input[name='Input.Ids'][disabled]"),
        ["urge-holders"] = ("what came of each that was ticked", "input[name='Input.Ids'][disabled]"),
        ["answer-link"] = ("the link that is handed over on paper", "a[href*='/answer/']"),
    };

    /// <summary>What needs an installation of its own, and the test that sends it there.</summary>
    private static readonly Dictionary<string, string> SentElsewhere = new()
    {
        ["first-run"] = "FirstRunTests: an installation in which nobody has an account",
        ["add-passkey"] = "PasskeyTests in a browser: only an authenticator makes what it sends",
        ["remove-passkey"] = "PasskeyTests in a browser",
        ["second-passkey"] = "PasskeyTests in a browser",
        ["prove-passkey"] = "PasskeyTests in a browser",
        ["step-in"] = "StepInTests: an installation that shows a demonstration",
    };

    /// <summary>Whether what it gave stands in the answer itself.</summary>
    public static bool IsShownOnce(string formName) => ShowOnce.ContainsKey(formName);

    /// <summary>A page's form by the page's type and its own name; a new one is in the list by itself.</summary>
    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (page, form) in Found.Where(f => !SentElsewhere.ContainsKey(f.Form.Name))) data.Add(page.Name, form.Name);
            return data;
        }
    }

    /// <summary>Every page with each of its forms.</summary>
    public static IReadOnlyList<(Type Page, FormDeed Form)> Found { get; } =
    [
        .. typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IDeedPage)) && !t.IsInterface).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(page => ((IReadOnlyList<FormDeed>)typeof(EveryFormTests).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(page).Invoke(null, null)!).Select(form => (page, form))),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_that_was_done_draws_nothing(string pageName, string formName)
    {
        var (page, form) = Found.Single(f => f.Page.Name == pageName && f.Form.Name == formName);
        var send = await FormSend.ReadyAsync(page, form, await DeedStage.SetAsync(app));

        var (sent, _, components) = await app.CountAsync(send.SendAsync);

        if (ShowOnce.TryGetValue(formName, out var shown))
        {
            Assert.True(sent.StatusCode is HttpStatusCode.OK, $"{send} answered {(int)sent.StatusCode}: {await WrongAsync(sent)}");
            Assert.True(sent.Headers.CacheControl is { NoStore: true }, $"{send}: whoever stands on the way may keep the secret");
            Assert.True((await sent.HtmlAsync()).QuerySelector(shown.Where) is not null, $"{send} does not show {shown.Why}");
            return;
        }

        Assert.True((int)sent.StatusCode is >= 300 and < 400, $"{send} answered {(int)sent.StatusCode}: {await WrongAsync(sent)}");
        Assert.Equal((0, ""), (components, await sent.Content.ReadAsStringAsync()));
    }

    [Fact]
    public void The_lists_hold_nothing_else()
    {
        var there = Found.Select(f => f.Form.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ShowOnce.Keys.Concat(SentElsewhere.Keys).Concat(FormCases.All.Keys).Where(name => !there.Contains(name)));
    }

    [Fact]
    public void A_page_names_each_of_its_forms_once() => Assert.Empty(Found.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => $"{g.Key.Page.Name} {g.Key.Form.Name}"));

    /// <summary>What the page says is wrong.</summary>
    public static async Task<string> WrongAsync(HttpResponseMessage sent) => string.Join(" ", (await sent.HtmlAsync()).QuerySelectorAll(".errors li").Select(li => li.TextContent.Trim()));

    private static IReadOnlyList<FormDeed> Of<TPage>()
        where TPage : IDeedPage => TPage.Forms;
}
