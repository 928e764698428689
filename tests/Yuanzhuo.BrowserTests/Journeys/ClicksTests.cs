using System.Globalization;
using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>What is done every day costs little: the aims of docs/quality.md, "Clicks". Without script, so that no help of it is counted.</summary>
[Collection("Journeys")] // one after the other: each acts on the demonstration's matters
public sealed class ClicksTests(Site site)
{
    private const string Place = "铁路四村社区";

    [Fact]
    public async Task A_walk_in_becomes_a_matter_with_three_clicks_and_one_field()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        await organiser.OpenAsync("/work");
        var effort = new Effort(organiser);

        await effort.PressAsync("main a[href='/desk/concerns/new']");
        await effort.TypeAsync("Input.Words", "院墙的砖松了，孩子常在下面玩。");
        await effort.PressAsync("button[name='Input.Opens']");

        await effort.IsDoneAsync("saved=");
        Assert.Equal(1, await organiser.Page.Locator(".notice a[href^='/matters/']").CountAsync());
        Assert.True(effort is { Clicks: <= 3, Fields: <= 1 }, $"{effort.Clicks} clicks, {effort.Fields} fields");
    }

    [Fact]
    public async Task A_walk_in_is_offered_to_another_organisation_with_two_clicks_and_two_fields()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        await organiser.OpenAsync("/work");
        var effort = new Effort(organiser);

        await effort.PressAsync("main a[href='/desk/concerns/new']");
        await effort.TypeAsync("Input.Words", "车棚的雨棚破了一块，下雨漏水。");
        await effort.TypeAsync("Input.Holder", "区城管局");
        await effort.PressAsync("button[name='Input.Opens']");

        await effort.IsDoneAsync("saved=");
        Assert.Equal(1, await organiser.Page.Locator(".notice a[href^='/matters/']").CountAsync());
        Assert.True(effort is { Clicks: <= 2, Fields: <= 2 }, $"{effort.Clicks} clicks, {effort.Fields} fields");
    }

    [Fact]
    public async Task A_roundtable_with_three_topics_and_the_guests_of_the_last_is_announced_with_eight_clicks_and_six_fields()
    {
        await using var organiser = await StaffAsync(Role.CommunityOrganiser, Place);
        await organiser.OpenAsync("/roundtables/mine");
        var effort = new Effort(organiser);

        await effort.PressAsync("main a[href='/roundtables/new']");
        await effort.PressAsync("button[value='last']");
        await effort.TypeAsync("Input.Title", "三件事一起商量");
        await effort.TypeAsync("Input.Day", DateTimeOffset.UtcNow.AddDays(12).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await effort.TypeAsync("Input.Time", "15:00");
        var topics = organiser.Page.Locator("input[name='Topics']");
        for (var i = 0; i < 3; i++) await effort.TickAsync(topics.Nth(i));
        await effort.PressAsync("button[value='save']");
        await effort.PressAsync("form:has(input[value='give-notice']) button.btn-main");

        await effort.IsDoneAsync("Done_Announced");
        Assert.True(effort is { Clicks: <= 8, Fields: <= 6 }, $"{effort.Clicks} clicks, {effort.Fields} fields");
    }

    [Fact]
    public async Task The_last_promise_is_kept_and_the_closure_applied_for_with_three_clicks_and_one_field()
    {
        await using var officer = await StaffAsync(Role.DepartmentOfficer, "区城建局");
        var last = await LastPromiseAsync(officer);
        await officer.OpenAsync("/work");
        var effort = new Effort(officer);

        await effort.PressAsync("main a[href='/commitments']");
        await effort.PressAsync($"a[href='{last}']");
        await effort.TypeAsync("Input.Words", "全部换好，现场试过。");
        await effort.PressAsync("button[name='Input.AppliesForClosure']");

        await effort.IsDoneAsync("Done_KeptAndApplied");
        Assert.True(effort is { Clicks: <= 3, Fields: <= 1 }, $"{effort.Clicks} clicks, {effort.Fields} fields");
    }

    /// <summary>The first of the list with which all is done; finding it is not part of the deed.</summary>
    private static async Task<string> LastPromiseAsync(Visit officer)
    {
        await officer.OpenAsync("/commitments");
        var links = await officer.Page.Locator("a[href$='/keep']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var link in links)
        {
            await officer.OpenAsync(link);
            if (await officer.Page.Locator("button[name='Input.AppliesForClosure']").CountAsync() == 1) return link;
        }

        throw new InvalidOperationException($"None of {links.Length} promises is the last of its matter.");
    }

    private async Task<Visit> StaffAsync(Role role, string unit)
    {
        var visit = await site.VisitAsync(Site.Desk, withScript: false);
        await visit.StepInAsAsync(role, unit);
        return visit;
    }
}
