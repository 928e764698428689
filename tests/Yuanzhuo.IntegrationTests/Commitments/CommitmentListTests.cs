using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Filters;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>Issue 2, section 6: what we promised, soonest first, with lights; filters in the address; export. Trap 4: provisional dates.</summary>
public abstract class CommitmentListTests(App app)
{
    [Fact]
    public async Task A_department_sees_its_own_commitments_soonest_first()
    {
        var (scene, _) = await ThreeAsync();
        var page = await (await scene.AsAsync(Role.DepartmentHead)).PageAsync("/commitments");

        var words = page.QuerySelectorAll("tbody q").Select(q => q.TextContent).ToList();
        Assert.Equal(["早就该办好", "三天内办好", "三十天办好"], words);
        Assert.DoesNotContain("水务的事", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?light=red", "早就该办好")]
    [InlineData("?state=late", "早就该办好")]
    [InlineData("?light=yellow", "三天内办好")]
    [InlineData("?light=green", "三十天办好")]
    [InlineData("?q=三十天", "三十天办好")]
    [InlineData("?light=green&state=open&page=abc&unit=x&whose=nobody", "三十天办好")]
    public async Task The_address_filters(string query, string expected)
    {
        var (scene, _) = await ThreeAsync();
        var page = await (await scene.AsAsync(Role.DepartmentOfficer)).PageAsync("/commitments" + query);
        Assert.Equal(expected, Assert.Single(page.QuerySelectorAll("tbody q")).TextContent);
    }

    [Fact]
    public async Task Words_are_found_as_they_were_written()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        foreach (var words in new[] { "八一广场的灯修好", "五一路的坑填平", "KTV夜里不吵", "零散垃圾清走" }) await app.CommitAsync(scene, number, Term.WorkingDays(3), words: words);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        foreach (var (typed, words) in new[] { ("八一广场", "八一广场的灯修好"), ("五一路", "五一路的坑填平"), ("KTV", "KTV夜里不吵"), ("ktv", "KTV夜里不吵"), ("零散", "零散垃圾清走") })
            Assert.Equal([words], (await officer.PageAsync("/commitments?q=" + typed)).QuerySelectorAll("tbody q").Select(q => q.TextContent));
    }

    [Fact]
    public async Task Several_at_once_are_those_on_which_this_person_reports()
    {
        var (scene, _) = await ThreeAsync();
        var both = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works, "兼巡查");
        await app.WithDbAsync(db =>
        {
            db.Add(Post.Give(both, Role.Inspector, scene.District.Id, app.Today(), null, app.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        var officer = await app.SignedInAsync(both);
        var page = await officer.PageAsync("/commitments?whose=here");

        Assert.Equal(4, page.QuerySelectorAll("tbody q").Length);
        var together = page.QuerySelector("a[href^='/commitments/together']")!.GetAttribute("href")!;
        Assert.Equal(3, together.Split("id=").Length - 1);
    }

    [Fact]
    public async Task Filter_and_lights_agree_in_every_case()
    {
        var (scene, number) = await ThreeAsync();
        await app.CommitAsync(scene, number, Term.WorkingDays(1, isAim: true), daysAgo: 20, words: "力争过了");
        await app.CommitAsync(scene, number, Term.ReviewOn(1), daysAgo: 20, words: "该复核了");
        await app.CommitAsync(scene, number, Term.ReviewOn(10), words: "还没定");
        await app.CommitAsync(scene, number, Term.WorkingDays(60), daysAgo: 20, words: "没动静");
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var expected = new Dictionary<string, int> { ["red"] = 1, ["yellow"] = 4, ["green"] = 1, ["grey"] = 1, ["blue"] = 0 };
        foreach (var (light, count) in expected)
        {
            var rows = (await officer.PageAsync("/commitments?light=" + light)).QuerySelectorAll("tbody tr");
            Assert.Equal((light, count), (light, rows.Length));
        }

        var views = await app.WithAsync(async services =>
        {
            var gather = new Gather(services.GetRequiredService<YuanzhuoDb>());
            var rows = CommitmentRows.Ask(gather);
            await gather.RunAsync(number, CancellationToken.None);
            return await services.GetRequiredService<CommitmentReader>().OfMatterAsync(rows, CancellationToken.None);
        });
        var lights = views.Where(v => v.UnitId == scene.Works.Id).CountBy(v => v.Light.Colour).ToDictionary();
        Assert.Equal((1, 4, 1, 1), (lights[LightColour.Red], lights[LightColour.Yellow], lights[LightColour.Green], lights[LightColour.Grey]));
    }

    [Fact]
    public async Task A_community_has_two_lists_and_leaders_read_without_buttons()
    {
        var (scene, _) = await ThreeAsync();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var inspector = await scene.AsAsync(Role.Inspector);

        Assert.Empty((await organiser.PageAsync("/commitments?whose=ours")).QuerySelectorAll("tbody q"));
        Assert.Equal(4, (await organiser.PageAsync("/commitments")).QuerySelectorAll("tbody q").Length);
        var read = await inspector.PageAsync("/commitments");
        Assert.Equal(4, read.QuerySelectorAll("tbody q").Length);
        Assert.Empty(read.QuerySelectorAll("tbody form"));
        Assert.Null(read.QuerySelector("a[href^='/commitments/together']"));
    }

    [Fact]
    public async Task The_list_is_exported_with_its_filters()
    {
        var (scene, _) = await ThreeAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var csv = await officer.GetStringAsync("/commitments/export.csv?light=red");
        var xlsx = await officer.GetAsync("/commitments/export.xlsx");

        Assert.Contains("早就该办好", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("三天内办好", csv, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType!.MediaType);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Visitor().GetAsync("/commitments/export.csv")).StatusCode);
    }

    [Fact]
    public async Task A_filter_is_kept_for_somebody_and_nobody_keeps_none()
    {
        var (scene, _) = await ThreeAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        await officer.SendFormAsync("/commitments?state=late", ("Input.Name", "超期的"), ("Input.Query", "?state=late"));

        Assert.NotNull((await officer.PageAsync("/commitments")).QuerySelector(".chips a[href='/commitments?state=late']"));
        var nobody = await app.WithAsync(s => s.GetRequiredService<SavedFilters>().KeepAsync("/commitments", new() { Name = "超期的", Query = "?state=late" }, CancellationToken.None));
        Assert.Equal(RefusalKind.Forbidden, Assert.Single(nobody.Refusals).Kind);
    }

    [Fact]
    public async Task An_imported_calendar_moves_a_provisional_day_and_the_matter_follows()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var id = await app.CommitAsync(scene, number, Term.WorkingDays(260));
        var before = await app.CommitAsync(id);
        Assert.True(before.IsProvisional);
        var shipped = ShippedHolidays.HolidayCn;
        var book = new CalendarBook(shipped, new Dictionary<string, IReadOnlyList<SpecialDay>> { [scene.DistrictCode] = [new(before.DueOn!.Value, DayKind.Off, "特别放假")] });

        await app.WithAsync(async services =>
        {
            foreach (var follower in services.GetServices<IFollowsCalendar>()) await follower.RecountAsync(book, app.Clock.GetUtcNow(), default);
            return await services.GetRequiredService<YuanzhuoDb>().SaveChangesAsync();
        });

        var after = await app.CommitAsync(id);
        Assert.Equal(book.For(scene.DistrictCode).AddWorkingDays(before.DueOn.Value, 1), after.DueOn);
        Assert.Equal(after.DueOn, (await app.WithDbAsync(db => db.MatterAsync(number)))!.DueOn);
    }

    /// <summary>A matter with a red, a yellow and a green commitment of the works department, and one of another department.</summary>
    private async Task<(Scene Scene, string Number)> ThreeAsync()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await app.CommitAsync(scene, number, Term.WorkingDays(30), words: "三十天办好");
        await app.CommitAsync(scene, number, Term.WorkingDays(3), words: "三天内办好");
        await app.CommitAsync(scene, number, Term.WorkingDays(3), daysAgo: 30, words: "早就该办好");
        await app.CommitAsync(scene, number, Term.WorkingDays(3), scene.Water, words: "水务的事");
        return (scene, number);
    }
}

public sealed class CommitmentListOnSqlite(SqliteApp app) : CommitmentListTests(app);

public sealed class CommitmentListOnPostgres(PostgresApp app) : CommitmentListTests(app);
