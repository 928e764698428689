using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Reorganising;

namespace Yuanzhuo.IntegrationTests.Places;

public abstract class ReorganisationTests(App app)
{
    /// <summary>The shipped lists of every pair of years in a row, and the longest leap.</summary>
    [Theory]
    [InlineData(2016, 2017)]
    [InlineData(2017, 2018)]
    [InlineData(2018, 2019)]
    [InlineData(2019, 2020)]
    [InlineData(2020, 2021)]
    [InlineData(2021, 2022)]
    [InlineData(2022, 2023)]
    [InlineData(2016, 2023)]
    public async Task After_the_import_the_directory_is_the_list_and_nothing_is_lost(int from, int to)
    {
        var region = await Region.FoundAsync(app, from);
        await region.FillAsync();

        var done = await ImportAsync(region, to);
        var again = await ImportAsync(region, to);

        Assert.True(done.IsDone, string.Join("; ", done.Refusals.Select(r => r.Key)));
        Assert.Equal((0, 0, 0), (again.Value.Added, again.Value.Changed, again.Value.Gone));
        var units = await region.UnitsAsync();
        AssertIsTheList(region, to, units);
        AssertTreeIsWhole(units);
        await AssertNothingIsLostAsync(units);
    }

    [Fact]
    public async Task In_2022_twelve_streets_become_ten_without_any_question()
    {
        var region = await Region.FoundAsync(app, 2021);

        var done = await ImportAsync(region, 2022, acceptsProposals: false);

        Assert.True(done.IsDone);
        Assert.Equal(10, (await region.UnitsAsync()).Count(u => u.Kind == OrgUnitKind.Street && u.ClosedOn is null));
    }

    [Fact]
    public async Task A_recoded_community_keeps_its_id_its_history_and_the_way_from_its_old_code()
    {
        var region = await Region.FoundAsync(app, 2021);
        var before = await region.UnitAsync("012008");

        await ImportAsync(region, 2022);

        var after = await region.UnitAsync("014005");
        Assert.Equal((before.Id, "建设桥社区"), (after.Id, after.Name));
        var whole = (await region.UnitsAsync()).Single(u => u.Id == before.Id);
        Assert.Equal([region.Code + "012008", region.Code + "014005"], whole.Lives.OrderBy(l => l.UntilOn == null).Select(l => l.Code));
        Assert.Equal(before.Id, (await app.WithDbAsync(db => db.UnitByAnyCodeAsync(region.Code + "012008")))!.Id);
        Assert.Equal("三眼井社区", (await app.WithDbAsync(db => db.UnitByAnyCodeAsync(region.Code + "006007")))!.Name);
    }

    [Fact]
    public async Task Without_a_successor_nothing_is_done()
    {
        var region = await Region.FoundAsync(app, 2019);

        var refused = await ImportAsync(region, 2020, acceptsProposals: false);

        Assert.All(refused.Refusals, r => Assert.Equal("Places.NeedsSuccessor", r.Key));
        Assert.Contains(refused.Refusals, r => r.Field == $"Successors[{region.Code}001003]");
        AssertIsTheList(region, 2019, await region.UnitsAsync());
    }

    [Fact]
    public async Task A_day_to_come_or_before_the_last_change_is_refused()
    {
        var region = await Region.FoundAsync(app, 2021);

        Assert.Equal("Places.NotBeforeItsDay", Assert.Single((await ImportAsync(region, 2022, on: "2031-01-01")).Refusals).Key);
        Assert.Equal("Places.BeforeLastChange", Assert.Single((await ImportAsync(region, 2022, on: "2015-12-31")).Refusals).Key);
        Assert.Equal("Places.DayUnreadable", Assert.Single((await ImportAsync(region, 2022, on: "31.12.2022")).Refusals).Key);
    }

    [Fact]
    public async Task A_district_the_directory_does_not_have_is_founded_only_under_a_name()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var file = ShippedDivisions.Text.Replace(",360103", app.Provider == "Sqlite" ? ",459901" : ",459902", StringComparison.Ordinal);
        Task<Result<ImportPlaces.Outcome>> Import(string? name) => app.WithAsync(s =>
            s.GetRequiredService<ImportPlaces>().HandleAsOperatorAsync(new ImportPlaces.Input { Text = file, Year = 2021, DistrictName = name }, default));

        Assert.Equal("Places.NoSuchDistrict", Assert.Single((await Import(null)).Refusals).Key);
        Assert.Equal(172, (await Import("新城区")).Value.Added);
    }

    private Task<Result<ImportPlaces.Outcome>> ImportAsync(Region region, int year, bool acceptsProposals = true, string? on = null) => app.WithAsync(s => s.GetRequiredService<ImportPlaces>()
        .HandleAsOperatorAsync(new ImportPlaces.Input { Text = region.File, Year = year, AcceptsProposals = acceptsProposals, On = on }, default));

    private static void AssertIsTheList(Region region, int year, List<OrgUnit> units)
    {
        var list = region.Snapshot(year);
        var byId = units.ToDictionary(u => u.Id);
        var official = units.Where(u => u.ClosedOn is null && u.Code is not null && u.Kind != OrgUnitKind.District).ToList();
        Assert.Equal(list.Streets.Select(s => $"{s.Code} {s.Name} {region.Code}"), Said(OrgUnitKind.Street));
        Assert.Equal(list.Places.Select(p => $"{p.Kind} {p.Code} {p.Name} {p.StreetCode}").Order(), official.Where(u => u.Kind.IsResidential).Select(u => $"{u.Kind} {u.Code} {u.Name} {byId[u.ParentId!.Value].Code}").Order());

        IEnumerable<string> Said(OrgUnitKind kind) => official.Where(u => u.Kind == kind).OrderBy(u => u.Code).Select(u => $"{u.Code} {u.Name} {byId[u.ParentId!.Value].Code}");
    }

    private static void AssertTreeIsWhole(List<OrgUnit> units)
    {
        var byId = units.ToDictionary(u => u.Id);
        Assert.All(units.Where(u => u.ParentId is not null), u => Assert.StartsWith(byId[u.ParentId!.Value].Path, u.Path, StringComparison.Ordinal));
        Assert.All(units.Where(u => u.ClosedOn is null && u.ParentId is not null), u => Assert.Null(byId[u.ParentId!.Value].ClosedOn));
        Assert.All(units.Where(u => u.ClosedOn is not null), u => Assert.Null(byId[u.SuccessorId!.Value].ClosedOn));
        Assert.All(units, u => Assert.Equal(u.ClosedOn is null ? 1 : 0, u.Lives.Count(l => l.UntilOn is null)));
        // A renamed street's discipline inspection is called by the street's new name.
        Assert.All(units.Where(u => u.Kind == OrgUnitKind.Discipline && u.ClosedOn is null), u => Assert.Equal(DisciplineNames.Of(byId[u.ParentId!.Value].Name), u.Name));
    }

    private async Task AssertNothingIsLostAsync(List<OrgUnit> units)
    {
        var existing = units.Where(u => u.ClosedOn is null).Select(u => u.Id).ToHashSet();
        var ids = units.Select(u => u.Id).ToList();
        var matters = await app.WithDbAsync(db => db.WholeMatters.Where(m => ids.Contains(m.PlaceId)).ToListAsync());
        Assert.All(matters, m => Assert.True(existing.Contains(m.PlaceId) && existing.Contains(m.HolderId) && m.Holdings.Single(h => h.UntilAt is null).UnitId == m.HolderId));
        var concerns = await app.WithDbAsync(db => db.Concerns.Where(c => ids.Contains(c.PlaceId)).Select(c => c.PlaceId).ToListAsync());
        Assert.All(concerns, place => Assert.Contains(place, existing));
        var posts = await app.WithDbAsync(db => db.Set<Post>().Include(p => p.Links).Where(p => ids.Contains(p.UnitId)).ToListAsync());
        Assert.All(posts, p => Assert.Contains(p.UnitId, existing));
        var leader = Assert.Single(posts, p => p.Links.Count > 0);
        Assert.All(units.Where(u => u.ClosedOn is not null && u.Kind.IsResidential), u => Assert.Contains(leader.Links, l => l.UnitId == u.SuccessorId));
        // One of each was put at every official place of the first list; the leader's post is one more.
        Assert.Equal((matters.Count, matters.Count + 1), (concerns.Count, posts.Count));
        Assert.True(matters.Count > 150);
    }
}

public sealed class ReorganisationOnSqlite(SqliteApp app) : ReorganisationTests(app);

public sealed class ReorganisationOnPostgres(PostgresApp app) : ReorganisationTests(app);
