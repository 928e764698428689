using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using System.Globalization;
using System.Text.RegularExpressions;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Stage;

/// <summary>One person's window, and what a careful eye checks on every page.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    /// <summary>Playwright hides the caret by a style of its own while it takes a picture; the page's policy stops it, rightly.</summary>
    private const string ScreenshotStyle = "sha256-4z94";

    /// <summary>Pixels: a long list tells no more by being longer.</summary>
    private const int TallestPicture = 1400;

    /// <summary>Milliseconds; a busy machine is slow, a missing button never comes.</summary>
    internal const int Patience = 60_000;

    /// <summary>axe itself, without the package's own runner: that opens a second page for every judgement and passes everything found through it.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is serious, in words; only faults are described node by node.</summary>
    private const string Judge = """
        async () => {
            const judged = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } });
            return judged.violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => `${found.id}: ${found.help} — ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>Pixels above the first words of a staff page at most (docs/quality.md).</summary>
    private const int FirstWords = 160;

    private const string DraftDoor = "/drafts";

    private readonly IBrowserContext _context;
    private int _width;
    private readonly bool _withScript;
    private readonly List<string> _complaints = [];
    private bool _isTab;

    internal Visit(IBrowserContext context, IPage page, int width, bool withScript)
    {
        (_context, Page, _width, _withScript) = (context, page, width, withScript);
        page.SetDefaultTimeout(Patience);
        // That something did not load is told by its answer, with the address; a page may itself be meant to say 404.
        page.Console += (_, message) => Note(
            message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !message.Text.Contains(ScreenshotStyle, StringComparison.Ordinal),
            $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        // A draft of a person who is signed out meanwhile is refused, and the page says so.
        page.Response += (_, answer) => Note(answer.Status >= (answer.Request.IsNavigationRequest || answer.Url.EndsWith(DraftDoor, StringComparison.Ordinal) ? 500 : 400), $"{answer.Status}: {answer.Url}");
    }

    public IPage Page { get; }

    public bool HasScript => _withScript;

    /// <summary>A second tab of the same browser: the cookies are shared.</summary>
    public async Task<Visit> TabAsync() => new(_context, await _context.NewPageAsync(), _width, _withScript) { _isTab = true };

    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer is { Status: < 500 }, $"{address} answered {answer?.Status}");
    }

    /// <summary>The form of that name on the page that is open.</summary>
    public Paper Form(string name) => new(Page, name);

    /// <summary>Does what leads to another page and waits until that page is there.</summary>
    public static async Task LeadOnAsync(IPage page, Func<Task> deed)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) arrived.TrySetResult();
        }

        page.FrameNavigated += Arrive;
        await deed();
        await arrived.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        page.FrameNavigated -= Arrive;
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Follows a link or presses a button.</summary>
    public Task PressAsync(string selector) => LeadOnAsync(Page, () => Page.ClickAsync(selector));

    public Task PressAsync(ILocator what) => LeadOnAsync(Page, () => what.ClickAsync());

    /// <summary>Types into a search field and sends it by Enter.</summary>
    public async Task AskAsync(string selector, string words)
    {
        await Page.FillAsync(selector, words);
        await LeadOnAsync(Page, () => Page.PressAsync(selector, "Enter"));
    }

    /// <summary>The same page in a window of another width, as when a phone is turned: nothing is loaded again.</summary>
    public async Task ResizeAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, width < Site.Desk ? Site.PhoneHeight : Site.DeskHeight);
        _width = width;
    }

    /// <summary>Looks with care at the page on a phone and then on a desk.</summary>
    public async Task LooksRightAtBothAsync()
    {
        await ResizeAsync(Site.Phone);
        await LooksRightAsync();
        await ResizeAsync(Site.Desk);
        await LooksRightAsync();
    }

    /// <summary>Through the demonstration's door as the first person with that role, or the one whose button says those words.</summary>
    public async Task StepInAsAsync(Role role, string? words = null)
    {
        await OpenAsync("/demo/step-in");
        var people = Page.Locator($"#{role} li");
        if (words is not null) people = people.Filter(new LocatorFilterOptions { HasText = words });
        await people.First.GetByRole(AriaRole.Button).ClickAsync();
        await Page.Locator(".staff-bar").WaitForAsync();
    }

    /// <summary>Readable by everybody, in one column, in one language, without complaint of the browser.</summary>
    public async Task LooksRightAsync()
    {
        await NoOverflowAsync();
        await NoKeyShowsAsync();
        NoComplaints();
        // axe is a script itself; the markup it judges is the same without.
        if (_withScript) await NoSeriousAxeAsync();
        // What axe itself does in the page is not the page's fault.
        lock (_complaints) _complaints.Clear();
    }

    /// <summary>No error in the console, nothing that the content security policy stopped, nothing that did not load.</summary>
    public void NoComplaints()
    {
        lock (_complaints) Assert.True(_complaints.Count == 0, $"{Page.Url} at {_width}:\n{string.Join("\n", _complaints)}");
    }

    /// <summary>Nothing that axe calls serious or critical (WCAG 2.1 A and AA).</summary>
    public async Task NoSeriousAxeAsync()
    {
        await Page.EvaluateAsync(Axe);
        var serious = await Page.EvaluateAsync<string[]>(Judge);
        Assert.True(serious.Length == 0, $"{Page.Url} at {_width}:\n{string.Join("\n", serious)}");
    }

    /// <summary>The page itself never scrolls sideways; a wide table scrolls in its own box.</summary>
    public async Task NoOverflowAsync()
    {
        var beyond = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{Page.Url} at {_width} is {beyond} px too wide");
    }

    /// <summary>On a phone the work begins near the top; the demonstration's bar is not there in earnest.</summary>
    public async Task BeginsNearTheTopAsync()
    {
        var top = await Page.EvaluateAsync<double>("() => document.querySelector('main h1').getBoundingClientRect().top + scrollY - (document.querySelector('.demo-bar')?.offsetHeight ?? 0)");
        Assert.True(top <= FirstWords, $"{Page.Url} begins at {top} px");
    }

    /// <summary>A missing text shows its key; no reader should ever see one.</summary>
    public async Task NoKeyShowsAsync()
    {
        var keys = Key().Matches(await Page.InnerTextAsync("body")).Select(m => m.Value).Where(k => !k.StartsWith("Node.", StringComparison.Ordinal)).ToList();
        Assert.True(keys.Count == 0, $"{Page.Url} shows keys: {string.Join(", ", keys)}");
    }

    /// <summary>A picture for the README, only when asked for by <c>YUANZHUO_SCREENSHOTS=1</c>: docs/screenshots/NAME-WIDTH.png.</summary>
    public async Task ScreenshotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("YUANZHUO_SCREENSHOTS") != "1") return;
        var file = Path.Combine(IntegrationTests.Stage.RunningApp.Root(), "docs", "screenshots", $"{name}-{_width.ToString(CultureInfo.InvariantCulture)}.png");
        var tall = Math.Min(TallestPicture, await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true, Clip = new Clip { Width = _width, Height = tall } });
    }

    /// <summary>Opens a page, looks at it with care, and takes its picture where it has a name.</summary>
    public async Task ShowAsync(string address, string? picture)
    {
        await OpenAsync(address);
        await LooksRightAsync();
        if (picture is not null) await ScreenshotAsync(picture);
    }

    /// <summary>The number of the first matter whose words hold that word.</summary>
    public async Task<string> NumberOfAsync(string word)
    {
        var answer = await Page.APIRequest.GetAsync($"/api/v1/matters?q={Uri.EscapeDataString(word)}");
        return (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().First().GetProperty("number").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isTab) await Page.CloseAsync();
        else await _context.DisposeAsync();
    }

    private void Note(bool isComplaint, string words)
    {
        if (isComplaint) lock (_complaints) _complaints.Add(words);
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+\.[A-Z]\w+")]
    private static partial Regex Key();
}
