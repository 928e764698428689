using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>What the organiser, the officer and the coordinator do with it.</summary>
internal sealed partial class Walk
{
    public async Task OrganiserOpensAsync()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        var page = organiser.Page;
        await organiser.OpenAsync($"/triage?q={Uri.EscapeDataString(what)}");
        await organiser.PressAsync(page.Locator("tbody th a").First);
        await organiser.LooksRightAsync();
        await organiser.PressAsync("#decide a[href$='/open']");
        await organiser.LooksRightAsync();
        await (await organiser.Form("open-matter").WriteAsync("Input.Title", what)).SendAsync();
        _number = MatterNumber().Match(page.Url).Value;

        foreach (var (step, reason) in new[] { ("征求意见", ""), ("协商议事", "急，先坐下来商量") })
        {
            await organiser.OpenAsync($"/matters/{_number}/move");
            await organiser.LooksRightAsync();
            var move = organiser.Form("move-matter");
            await (await move.ChooseAsync(step)).WriteAsync("Input.Reason", reason);
            await move.SendAsync();
        }
    }

    public async Task OrganiserHoldsRoundtableAsync()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        var table = await AnnounceAsync(organiser);
        await RecordAsync(organiser, table);
        await organiser.OpenAsync($"/roundtables/{table}/publish");
        await organiser.LooksRightAsync();
        await organiser.Form("publish-result").SendAsync();
        Assert.Contains("换灯罩", await organiser.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await organiser.LooksRightAsync();
    }

    /// <summary>A table that has begun, with the matter as its only item; its number.</summary>
    public async Task<string> OrganiserBeginsRoundtableAsync()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        var table = await AnnounceAsync(organiser);
        await organiser.OpenAsync($"/roundtables/{table}/record");
        await organiser.Form("begin-roundtable").SendAsync();
        return table;
    }

    public async Task OrganiserHandsOverAsync()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        await organiser.OpenAsync($"/matters/{_number}/hand-over");
        var offer = organiser.Form("offer-matter");
        await (await offer.WriteAsync("Find", "区城建局")).SendAsync("查找");
        await (await offer.ChooseAsync("区城建局")).WriteAsync("Input.Reason", "楼道公共照明由城建局牵头维修。");
        await organiser.LooksRightAsync();
        await offer.SendAsync();
    }

    public async Task OfficerDoesItAsync()
    {
        await using var officer = await StaffAsync(Role.DepartmentOfficer, "区城建局");
        var page = officer.Page;
        await officer.OpenAsync("/hand-overs");
        await officer.PressAsync($"a[href='/matters/{_number}/hand-over/answer']");
        await officer.LooksRightAsync();
        var answer = officer.Form("answer-offer");
        await answer.ChooseAsync("签收");
        await answer.SendAsync();

        await officer.OpenAsync($"/matters/{_number}/progress");
        await (await officer.Form("report-progress").WriteAsync("Input.Words", "电工已到现场看过，灯罩和支架都要换。")).SendAsync();
        await officer.OpenAsync("/commitments");
        await officer.PressAsync(page.Locator("tbody tr", new PageLocatorOptions { HasText = what }).Locator("a[href$='/keep']"));
        await officer.LooksRightAsync();
        await (await officer.Form("keep-commitment").WriteAsync("Input.Words", "灯罩和支架都换了新的，试过牢固。")).SendAsync("兑现并申请销号");
        await officer.LooksRightAsync();
    }

    public async Task OrganiserChecksAsync()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        await ToClosureAsync(organiser);
        await (await organiser.Form("check-closure").WriteAsync("Input.Words", "反映人说解决了，现场也看过。")).SendAsync();
    }

    public async Task CoordinatorApprovesAsync()
    {
        await using var coordinator = await StaffAsync(Role.StreetCoordinator, "南站街道");
        await ToClosureAsync(coordinator);
        await (await coordinator.Form("approve-closure").WriteAsync("Input.Words", "灯罩换新，居民满意，同意销号。")).SendAsync();
    }

    private async Task<string> AnnounceAsync(Visit organiser)
    {
        await NotAroundMidnightAsync();
        await organiser.OpenAsync("/roundtables/new");
        var plan = organiser.Form("plan-roundtable");
        // Today's last minute: a notice that short wants its reason, and the meeting can begin at once.
        foreach (var (field, words) in new[]
        {
            ("Input.Title", $"{what}：今天就商量"), ("Input.Day", Today), ("Input.Time", "23:59"), ("Input.Venue", "铁路四村社区活动室"), ("Input.Find", _number),
            ("Input.Residents[0].Label", "3栋居民代表"), ("Input.Residents[1].Label", "老年居民代表"), ("Input.Officials[1].Label", "城建局维修科"), ("Input.Officials[1].Unit", "区城建局"),
        }) await plan.WriteAsync(field, words);
        await plan.SendAsync("查找");
        await organiser.Page.CheckAsync($"input[name='Topics'][value='{_number}']");
        await organiser.LooksRightAsync();
        await plan.SendAsync();

        var table = RoundtableNumber().Match(organiser.Page.Url).Value;
        await organiser.OpenAsync($"/roundtables/{table}/notice");
        await organiser.LooksRightAsync();
        await (await organiser.Form("give-notice").WriteAsync("Input.WhyShort", "有安全隐患，等不得三天。")).SendAsync();
        return table;
    }

    private async Task RecordAsync(Visit organiser, string table)
    {
        var page = organiser.Page;
        await organiser.OpenAsync($"/roundtables/{table}/record");
        await organiser.Form("begin-roundtable").SendAsync();
        await organiser.LooksRightAsync();
        await organiser.OpenAsync($"/roundtables/{table}/record/1");
        var commitment = organiser.Form("record-commitment");
        await (await commitment.WriteAsync("Spoken.Unit", "区城建局")).WriteAsync("Spoken.Words", "8个工作日内把灯罩换好");
        await commitment.SendAsync();
        Assert.Contains("8个工作日", await page.InnerTextAsync(".reading"), StringComparison.Ordinal);
        await organiser.LooksRightAsync();
        await commitment.SendAsync();
        await organiser.OpenAsync($"/matters/{_number}/commitments/new");
        await (await commitment.WriteAsync("Input.Unit", "区城建局")).WriteAsync("Input.Words", "力争两个月内把楼道灯全部换新");
        await commitment.SendAsync();
        Assert.Contains("力争", await page.InnerTextAsync(".reading"), StringComparison.Ordinal);
        await organiser.LooksRightAsync();

        await organiser.OpenAsync($"/roundtables/{table}/record/1");
        var outcome = organiser.Form("record-outcome");
        await (await outcome.ChooseAsync("跟踪办理")).WriteAsync("Input.Words", "区城建局牵头换灯罩，社区跟着看。");
        await outcome.SendAsync();
    }

    private async Task ToClosureAsync(Visit staff)
    {
        await staff.OpenAsync("/closures");
        await staff.PressAsync($"a[href='/matters/{_number}/closure']");
        await staff.LooksRightAsync();
    }
}
