using Microsoft.Playwright;
using Yuanzhuo.IntegrationTests.Stage;

[assembly: AssemblyFixture(typeof(Yuanzhuo.BrowserTests.Stage.Site))]

namespace Yuanzhuo.BrowserTests.Stage;

/// <summary>
/// The real application with its demonstration on a database of its own, and a Chromium to look at it; shared by all tests. Without
/// Chromium the tests are skipped; in CI that is a failure.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] BrowserFlags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Pixels: the width of a phone, and of a screen on a desk.</summary>
    internal const int Phone = 390, Desk = 1280;

    internal const int PhoneHeight = 844, DeskHeight = 900;

    /// <summary>The browser without a window of its own first: it draws the same pages and does less besides.</summary>
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-browser-").FullName;
    private RunningApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser here; null where there is.</summary>
    public string? Missing { get; private set; }

    /// <summary>Where the application listens; <c>YUANZHUO_ADDRESS</c> names one that already runs, for a quick look while writing a test.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var named = Environment.GetEnvironmentVariable("YUANZHUO_CHROMIUM");
        var chromium = (named is { Length: > 0 } ? [named] : Browsers).FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Missing = "Chromium is not installed on this machine.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) throw new InvalidOperationException(Missing);
            return;
        }

        if (Environment.GetEnvironmentVariable("YUANZHUO_ADDRESS") is { Length: > 0 } running) Address = running;
        else Address = (_app = await StartAsync()).Address;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = BrowserFlags });
    }

    /// <summary>A person at a window of their own: own cookies, that many pixels wide.</summary>
    public Task<Visit> VisitAsync(int width = 1280, bool withScript = true) => VisitAtAsync(Address, width, withScript);

    /// <summary>The same at another installation.</summary>
    public async Task<Visit> VisitAtAsync(string address, int width = 1280, bool withScript = true)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, ViewportSize = new ViewportSize { Width = width, Height = width < Desk ? PhoneHeight : DeskHeight }, JavaScriptEnabled = withScript, Locale = "zh-CN", TimezoneId = "Asia/Shanghai",
        });
        return new Visit(context, await context.NewPageAsync(), width, withScript);
    }

    /// <summary>A person needs a moment to fill in four screens; the test does not, so the spam trap's clock stands at nought.</summary>
    private Task<RunningApp> StartAsync() => RunningApp.StartAsync("Development", TimeSpan.FromMinutes(4),
        ("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/demo.db"), ("Keys:Folder", Path.Combine(_folder, "keys")), ("Demo:Enabled", "true"),
        ("Raise:LeastSeconds", "0"));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
