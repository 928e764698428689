using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>
/// An installation without the demonstration, brought to a working district from the three files of docs/operations/first-days.md by what stands
/// there, until the first matter is closed.
/// </summary>
public sealed partial class FirstDaysTests(Site site)
{
    private const string Own = "xin-mi-ma-1", What = "楼道灯罩脱落砸人", Community = "金桂社区";

    private static readonly string Files = Path.Combine(RunningApp.Root(), "docs", "operations", "first-days");

    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-first-days-").FullName;
    private readonly Dictionary<string, string> _slips = [];
    private string _address = "", _number = "", _tracking = "";

    [Fact]
    public async Task A_bare_installation_becomes_a_working_district_from_three_files()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        await using (var app = await RunningApp.StartAsync("Development", TimeSpan.FromMinutes(4),
            ("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/bare.db"), ("Keys:Folder", Path.Combine(_folder, "keys")), ("Demo:Enabled", "false"), ("SignIn:SecondFactor", "false"), ("Raise:LeastSeconds", "0")))
        {
            _address = app.Address;
            await FoundAsync(Code().Match(app.Output).Groups[1].Value);
            await ResidentRaisesAsync();
            await CommunityOpensAndHandsOverAsync();
            await DepartmentDoesItAsync();
            await ResidentAnswersAsync();
            await TwoKeysCloseItAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task FoundAsync(string code)
    {
        await using var first = await site.VisitAtAsync(_address);
        var page = first.Page;
        await first.OpenAsync("/first-run");
        var run = first.Form("first-run");
        foreach (var (field, words) in new[] { ("Input.Code", code), ("Input.UserName", "shou-wei"), ("Input.DisplayName", "守微"), ("Input.Password", Own) }) await run.WriteAsync(field, words);
        await run.SendAsync();
        await SignInAsync(first, "shou-wei", Own);
        await first.OpenAsync("/work");
        Assert.Contains("还没有街道和社区", await page.InnerTextAsync("#first-steps"), StringComparison.Ordinal);
        await first.LooksRightAtBothAsync();

        await UploadAsync(first, "/admin/places/units", "units-upload", "units.csv");
        Assert.Contains("新增 14 · 变更 0 · 停用 0 · 不变 0 · 有误 0", await page.InnerTextAsync("#preview"), StringComparison.Ordinal);
        await first.LooksRightAtBothAsync();
        await first.Form("units-import").SendAsync();
        await first.LooksRightAtBothAsync();

        await UploadAsync(first, "/admin/people/import", "people-upload", "people.csv");
        await first.LooksRightAtBothAsync();
        await first.Form("people-import").SendAsync();
        await first.LooksRightAtBothAsync();
        foreach (var slip in await page.Locator(".slip-paper").AllAsync())
        {
            var words = await slip.Locator("code").AllInnerTextsAsync();
            _slips[words[0]] = words[1];
        }

        Assert.Equal(10, _slips.Count);
        await UploadAsync(first, "/admin/calendar?year=2027", "calendar-upload", "calendar.csv", ("Upload.Source", "放假安排通知"));
        await first.Form("calendar-import").SendAsync();
        await first.OpenAsync("/work");
        var steps = await page.InnerTextAsync("#first-steps");
        foreach (var ready in new[] { "1 个街道（镇），2 个社区（村）", "部门 2 个，纪检监察机构 2 个", "每个社区（村）有工作者", "管理员 2 人" }) Assert.Contains(ready, steps, StringComparison.Ordinal);
    }

    private async Task ResidentRaisesAsync()
    {
        await using var resident = await site.VisitAtAsync(_address, 390);
        var page = resident.Page;
        await resident.OpenAsync("/raise");
        await (await resident.Form("raise-words").WriteAsync("Input.Words", $"{What}，就在1栋门口。")).SendAsync();
        await resident.AskAsync("#q", "jgsq");
        await resident.Form("raise-place").SendAsync(Community);
        await resident.Form("raise-spot").SendAsync();
        if (page.Url.EndsWith("/similar", StringComparison.Ordinal)) await resident.PressAsync("main a.btn-big");
        await resident.Form("raise-more").SendAsync();
        await resident.Form("raise-send").SendAsync();
        _tracking = (await page.InnerTextAsync(".slip .number")).Trim();
    }

    private async Task CommunityOpensAndHandsOverAsync()
    {
        await using var organiser = await ComesInAsync("ji-xiaohe");
        var page = organiser.Page;
        await organiser.OpenAsync("/triage");
        await organiser.PressAsync(page.Locator("tbody th a").First);
        await organiser.PressAsync("#decide a[href$='/open']");
        await (await organiser.Form("open-matter").WriteAsync("Input.Title", What)).SendAsync();
        _number = MatterNumber().Match(page.Url).Value;
        await organiser.OpenAsync($"/matters/{_number}/commitments/new");
        var promise = organiser.Form("record-commitment");
        await (await promise.WriteAsync("Input.Unit", "区城建局")).WriteAsync("Input.Words", "8个工作日内把灯罩换好");
        await promise.SendAsync();
        await promise.SendAsync();
        await organiser.OpenAsync($"/matters/{_number}/hand-over");
        var offer = organiser.Form("offer-matter");
        await (await offer.WriteAsync("Find", "区城建局")).SendAsync("查找");
        await (await offer.ChooseAsync("区城建局")).WriteAsync("Input.Reason", "楼道公共照明由城建局牵头维修。");
        await offer.SendAsync();
    }

    private async Task DepartmentDoesItAsync()
    {
        await using var officer = await ComesInAsync("tian-ye");
        await officer.OpenAsync($"/matters/{_number}/hand-over/answer");
        var answer = officer.Form("answer-offer");
        await answer.ChooseAsync("签收");
        await answer.SendAsync();
        await officer.OpenAsync("/commitments");
        await officer.PressAsync(officer.Page.Locator("tbody tr", new PageLocatorOptions { HasText = What }).Locator("a[href$='/keep']"));
        await (await officer.Form("keep-commitment").WriteAsync("Input.Words", "灯罩和支架都换了新的，试过牢固。")).SendAsync();
    }

    private async Task ResidentAnswersAsync()
    {
        await using var resident = await site.VisitAtAsync(_address, 390);
        await resident.OpenAsync("/follow");
        await resident.AskAsync("#number", _tracking);
        await resident.PressAsync("form[action='/closures/answer'] button");
        var answer = resident.Form("answer");
        await (await answer.ChooseAsync("办好了")).ChooseAsync("满意");
        await answer.SendAsync();
    }

    private async Task TwoKeysCloseItAsync()
    {
        await using (var organiser = await site.VisitAtAsync(_address))
        {
            await SignInAsync(organiser, "ji-xiaohe", Own);
            await organiser.OpenAsync($"/matters/{_number}/closure");
            await (await organiser.Form("check-closure").WriteAsync("Input.Words", "反映人说解决了，现场也看过。")).SendAsync();
        }

        await using var coordinator = await ComesInAsync("liu-xinqing");
        await coordinator.OpenAsync($"/matters/{_number}/closure");
        await (await coordinator.Form("approve-closure").WriteAsync("Input.Words", "灯罩换新，居民满意，同意销号。")).SendAsync();
        await coordinator.OpenAsync($"/matters/{_number}");
        Assert.Contains("办好了", await coordinator.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Somebody with a slip, for the first time.</summary>
    private async Task<Visit> ComesInAsync(string userName)
    {
        var visit = await site.VisitAtAsync(_address);
        await SignInAsync(visit, userName, _slips[userName]);
        await visit.OpenAsync("/account/password");
        var change = visit.Form("change-password");
        foreach (var (field, words) in new[] { ("Input.Current", _slips[userName]), ("Input.Password", Own), ("Input.Again", Own) }) await change.WriteAsync(field, words);
        await change.SendAsync();
        return visit;
    }

    private static async Task SignInAsync(Visit visit, string userName, string password)
    {
        await visit.OpenAsync("/sign-in");
        await (await (await visit.Form("sign-in").WriteAsync("Input.UserName", userName)).WriteAsync("Input.Password", password)).SendAsync();
    }

    private static async Task UploadAsync(Visit visit, string address, string form, string file, params (string Name, string Words)[] fields)
    {
        await visit.OpenAsync(address);
        await visit.Page.SetInputFilesAsync("[name='Upload.File']", Path.Combine(Files, file));
        foreach (var (name, words) in fields) await visit.Form(form).WriteAsync(name, words);
        await Visit.LeadOnAsync(visit.Page, () => visit.Page.Locator($"form:has(input[value='{form}']) button[type=submit]").First.ClickAsync());
    }

    [GeneratedRegex(@"one-time code: (\S+)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\d{6}-\d{4}-\d{6}")]
    private static partial Regex MatterNumber();
}
