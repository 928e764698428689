using System.Reflection;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Pages;

/// <summary>Every page of every role, on a phone and on a desk, with the demonstration's data in it (ADR 4).</summary>
public sealed class StaffPagesTests(Site site)
{
    /// <summary>Each page once, seen by the first role for which it opens; the work page by every role, for it shows each something else.</summary>
    private static readonly ILookup<Role, string> Shares = Pages().ToLookup(p => p.Role, p => p.Address);

    public static TheoryData<Role> Roles => [.. Shares.Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Their_pages_fit_and_can_be_read_by_all(Role role)
    {
        await using var visit = await site.VisitAsync();
        await visit.StepInAsAsync(role);
        foreach (var address in Shares[role])
        {
            await visit.OpenAsync(address);
            await visit.ResizeAsync(Site.Phone);
            await visit.BeginsNearTheTopAsync();
            await visit.LooksRightAtBothAsync();
            Assert.NotEqual("", await visit.Page.InnerTextAsync("main h1"));
        }
    }

    [Theory]
    [InlineData(StaffPages.Matters + "?state=late")]
    [InlineData("/commitments?state=late")]
    public async Task Filters_stand_folded_on_a_phone_and_open_at_a_desk_without_script(string address)
    {
        await using var visit = await site.VisitAsync(withScript: false);
        await visit.StepInAsAsync(Role.DepartmentOfficer);
        await visit.OpenAsync(address);
        var (line, field) = (visit.Page.Locator(".filters summary"), visit.Page.Locator(".filters select[name=state]"));

        await visit.ResizeAsync(Site.Phone);
        Assert.Equal((true, false), (await line.IsVisibleAsync(), await field.IsVisibleAsync()));
        Assert.Contains("逾期", await line.InnerTextAsync(), StringComparison.Ordinal);
        await line.ClickAsync();
        Assert.True(await field.IsVisibleAsync());
        await line.ClickAsync();

        await visit.ResizeAsync(Site.Desk);
        Assert.Equal((false, true), (await line.IsVisibleAsync(), await field.IsVisibleAsync()));
    }

    private static IEnumerable<(Role Role, string Address)> Pages()
    {
        var staff = Enum.GetValues<Role>().Where(r => AccessTable.Opens(Act.ReadStaffHome, r)).ToList();
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttribute<NeedsAttribute>() is { } needs && !AccessTable.IsForEverybody(needs.Act))
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (t.GetCustomAttribute<NeedsAttribute>()!.Act, Address: r.Template)))
            .Where(p => !p.Address.Contains('{', StringComparison.Ordinal)).OrderBy(p => p.Address, StringComparer.Ordinal);
        return pages.SelectMany(p => staff.Where(role => AccessTable.Opens(p.Act, role)).Take(p.Address is "/work" ? staff.Count : 1).Select(role => (role, p.Address)));
    }
}
