using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>The public ledger is found by all that is public about a matter, whatever way people write it, alike on both databases.</summary>
public abstract class SearchTests(App app)
{
    private static readonly string[] Titles =
    [
        "一单元想要装一部电梯", "二单元电梯加装的事", "13号线工地半夜施工吵", "地铁3号线出口没有路灯", "2栋楼道灯坏了", "12栋楼道灯坏了", "小区车位不够，停车很难", "楼上渗水到客厅", "管道燃气什么时候开通", "垃圾站太臭",
    ];

    [Theory]
    [InlineData("加装电梯", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("電梯", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("dianti", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("DT", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("电锑", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("电　梯", "一单元想要装一部电梯|二单元电梯加装的事")]
    [InlineData("3号线", "地铁3号线出口没有路灯")]
    [InlineData("三号线", "地铁3号线出口没有路灯")]
    [InlineData("２栋", "2栋楼道灯坏了")]
    [InlineData("没有路灯", "地铁3号线出口没有路灯")]
    [InlineData("晚上施工吵", "13号线工地半夜施工吵")]
    [InlineData("停车难", "小区车位不够，停车很难")]
    [InlineData("楼上漏水", "楼上渗水到客厅")]
    [InlineData("什么时候通天然气", "管道燃气什么时候开通")]
    [InlineData("拉圾站", "垃圾站太臭")]
    [InlineData("火箭发射", "")]
    public async Task It_finds_what_is_meant(string typed, string titles)
    {
        var (scene, _) = await SceneAsync();
        Assert.Equal(titles.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), (await FoundAsync(scene, typed)).Order());
    }

    [Fact]
    public async Task What_says_it_as_typed_comes_before_what_says_it_in_other_words_and_that_before_what_says_most()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        string[] ranked = ["路灯坏了物业不修", "物业说路灯不亮不归他们", "路灯的物业费"];
        await tale.TellAsync(db =>
        {
            foreach (var (title, day) in ranked.Zip([-9, -5, -1])) tale.Open(db, scene.Community, null, title, tale.Now.AddDays(day));
        });

        Assert.Equal(ranked, await FoundAsync(scene, "路灯 坏 物业"));
        Assert.Equal(ranked, await LeafedAsync(scene, "路灯 坏 物业"));
        Assert.Equal(ranked.Reverse(), await FoundAsync(scene, "路灯 坏 物业", "-received"));
    }

    [Fact]
    public async Task It_is_found_by_place_street_holder_progress_and_result_and_by_no_digit_of_its_number()
    {
        var scene = await Scene.SetAsync(app);
        // Names that no other test's places bear: those of a name that thousands bear are not all looked at.
        await RenameAsync(scene.Street.Id, "凌霄花街道", "lxhjd");
        await RenameAsync(scene.District.Id, "紫荆花区", "zjhq");
        var tale = new LedgerTale(app, scene);
        var number = "";
        await tale.TellAsync(db =>
        {
            var matter = tale.Open(db, scene.Community, null, "窗户漏风", holder: scene.Works);
            number = matter.Number;
            Assert.True(matter.Report(scene.Works.Id, "师傅上门量尺寸".AsPublic(), [], tale.Now).IsDone);
            Assert.True(matter.End(Ending.Explained, "改走保修渠道".AsPublic(), tale.Now).IsDone);
            tale.Open(db, scene.OtherCommunity, null, "树枝挡光");
        });

        foreach (var typed in new[] { "梧桐社区", "梧桐", "wutong", "梧桐 漏风", "城建局", "区城建局 窗户", "量尺寸", "保修", number }) Assert.Equal(["窗户漏风"], await FoundAsync(scene, typed));
        foreach (var typed in new[] { "凌霄花街道", "紫荆花区" }) Assert.Equal(["树枝挡光", "窗户漏风"], await FoundAsync(scene, typed));
        Assert.Empty(await FoundAsync(scene, "2026"));
        Assert.Empty(await FoundAsync(scene, "区水务局"));
    }

    [Fact]
    public async Task A_place_that_is_renamed_is_found_by_its_new_name_at_once()
    {
        var (scene, _) = await SceneAsync();
        await RenameAsync(scene.Community.Id, "玉兰苑社区", "ylysq");

        Assert.Equal(Titles.Length, (await FoundAsync(scene, "玉兰苑")).Count);
        Assert.Empty(await FoundAsync(scene, "梧桐社区"));
    }

    [Fact]
    public async Task After_an_upgrade_a_pass_writes_the_old_search_words_anew()
    {
        var (scene, matters) = await SceneAsync();
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Id == matters[0].Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SearchText, "旧").SetProperty(m => m.IsSearchOld, true)));
        Assert.DoesNotContain(Titles[0], await FoundAsync(scene, "电梯"));
        var version = matters[0].Version;

        await app.Services.PassAsync("index-matters");

        Assert.Contains(Titles[0], await FoundAsync(scene, "电梯"));
        Assert.Equal(version, await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Id == matters[0].Id).Select(m => m.Version).SingleAsync()));
        Assert.False(await app.WithDbAsync(db => db.Set<Matter>().AnyAsync(m => m.IsSearchOld)));
    }

    [Fact]
    public async Task The_inbox_and_the_promises_are_searched_the_same_way()
    {
        var scene = await Scene.SetAsync(app);
        await app.ConcernAsync(scene, "我们这里想加装电梯，一直没人管");
        await app.ConcernAsync(scene, "路灯坏了");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        foreach (var typed in new[] { "dianti", "装电梯", "电锑", "電梯" })
        {
            var rows = (await organiser.PageAsync("/triage?q=" + Uri.EscapeDataString(typed))).QuerySelectorAll("tbody tr");
            Assert.Contains("电梯", Assert.Single(rows).TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_offers_what_would_find_something()
    {
        var (scene, _) = await SceneAsync();
        var visitor = app.Visitor();
        var empty = await visitor.PageAsync($"/ledger?place={scene.DistrictCode}&q=" + Uri.EscapeDataString("火箭 路灯"));
        var wider = empty.QuerySelectorAll("#wider a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        Assert.Contains("只找“路灯”", wider.Keys);
        Assert.DoesNotContain("只找“火箭”", wider.Keys);
        Assert.Contains("地铁3号线出口没有路灯", (await visitor.PageAsync(wider["只找“路灯”"])).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await visitor.PageAsync($"/ledger?place={scene.DistrictCode}&q=" + Uri.EscapeDataString("火箭发射井"))).QuerySelectorAll("#wider a"));
    }

    [Fact]
    public async Task A_building_is_found_by_its_number_and_no_other()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            foreach (var name in new[] { "47栋", "147栋" })
            {
                var building = Modules.Places.Domain.OrgUnit.Found(Modules.Places.Domain.OrgUnitKind.Building, name, null, scene.Community, "d", app.Today(), tale.Now);
                db.Add(building);
                db.Add(Matter.Open(new Opening
                {
                    Number = tale.NextNumber(), Title = ("窗户漏风" + name.Length).AsPublic(), Summary = "".AsPublic(), PlaceId = scene.Community.Id, BuildingId = building.Id, ReceivedOn = app.Today(), HolderId = scene.Community.Id,
                }, tale.Now));
            }
        });
        foreach (var typed in new[] { "47栋", "四十七栋 漏风" }) Assert.Equal(["窗户漏风3"], await FoundAsync(scene, typed));
    }

    /// <summary>Of a number that very many buildings bear, none is left out.</summary>
    [Fact]
    public async Task A_building_is_found_among_more_than_a_thousand_of_its_number()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            var all = Enumerable.Range(0, 1002).Select(i => Modules.Places.Domain.OrgUnit.Found(Modules.Places.Domain.OrgUnitKind.Building, "83栋", null, scene.Community, $"e{i}", app.Today(), tale.Now)).ToList();
            db.AddRange(all);
            foreach (var (building, title) in new[] { (all[0], "最早的一栋漏风"), (all[^1], "最新的一栋漏风") })
                db.Add(Matter.Open(new Opening { Number = tale.NextNumber(), Title = title.AsPublic(), Summary = "".AsPublic(), PlaceId = scene.Community.Id, BuildingId = building.Id, ReceivedOn = app.Today(), HolderId = scene.Community.Id }, tale.Now));
        });
        Assert.Equal(2, (await FoundAsync(scene, "83栋")).Count());
    }

    [Fact]
    public async Task A_number_is_never_the_word_that_may_be_missing()
    {
        var (scene, _) = await SceneAsync();
        Assert.Equal(["2栋楼道灯坏了"], await FoundAsync(scene, "2栋 楼道 坏"));
    }

    /// <summary>More matters say it than are gathered: the index is asked within the list's own question, whatever filters and order there are.</summary>
    [Theory]
    [InlineData("received", null, true)]
    [InlineData("received", null, false)]
    [InlineData("due", null, true)]
    [InlineData("moved", "open", true)]
    [InlineData("ended", null, true)]
    public async Task What_very_many_say_is_read_in_every_order(string sort, string? state, bool isOfPlace)
    {
        var (scene, _) = await SceneAsync();
        var rows = await app.WithAsync(async services =>
        {
            var db = services.GetRequiredService<YuanzhuoDb>();
            var (filter, _) = await services.GetRequiredService<ReadFilter>().HandleAsync(new() { Place = isOfPlace ? scene.DistrictCode : null, Sort = sort, State = state }, default);
            var today = await services.GetRequiredService<Modules.Dossier.Data.ReadToday>().HandleAsync(null, default);
            var hits = new MatterHits { Common = db is SqliteDb ? "\"不存在\"" : "'不存在'" };
            return await new LedgerWalk(db, filter, hits, db.LedgerMatters(filter, hits, today)).LinesAsync(0, 5, default);
        });
        Assert.Empty(rows);
    }

    private Task<int> RenameAsync(Guid id, string name, string initials) => app.WithDbAsync(async db =>
    {
        var unit = await db.Set<Modules.Places.Domain.OrgUnit>().SingleAsync(u => u.Id == id);
        var parent = await db.Set<Modules.Places.Domain.OrgUnit>().SingleOrDefaultAsync(u => u.Id == unit.ParentId);
        unit.Change(unit.Kind, name, unit.Code, parent, initials, app.Today().AddDays(1), app.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private Task<IReadOnlyList<string>> FoundAsync(Scene scene, string typed, string? sort = null) => app.WithAsync(async services =>
    {
        var (filter, _) = await services.GetRequiredService<ReadFilter>().HandleAsync(new() { Place = scene.DistrictCode, Q = typed, Sort = sort }, default);
        var today = await services.GetRequiredService<Modules.Dossier.Data.ReadToday>().HandleAsync(null, default);
        return (IReadOnlyList<string>)[.. (await services.GetRequiredService<ReadLedger>().PageAsync(filter, today, 1, null, 100, default)).Rows.Select(r => r.Title)];
    });

    private Task<List<string>> LeafedAsync(Scene scene, string typed) => app.WithAsync(async services =>
    {
        var (filter, _) = await services.GetRequiredService<ReadFilter>().HandleAsync(new() { Place = scene.DistrictCode, Q = typed }, default);
        var today = await services.GetRequiredService<Modules.Dossier.Data.ReadToday>().HandleAsync(null, default);
        var (leafed, after) = (new List<string>(), (LedgerMark?)null);
        do
        {
            var part = await services.GetRequiredService<ReadLedger>().PageAsync(filter, today, 1, after, 1, default);
            leafed.AddRange(part.Rows.Select(r => r.Title));
            after = part.Next;
        }
        while (after is not null);
        return leafed;
    });

    private async Task<(Scene Scene, List<Matter> Matters)> SceneAsync()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var matters = new List<Matter>();
        await tale.TellAsync(db => matters.AddRange(Titles.Select(title => tale.Open(db, scene.Community, null, title))));
        return (scene, matters);
    }
}

public sealed class SearchOnSqlite(SqliteApp app) : SearchTests(app);

public sealed class SearchOnPostgres(PostgresApp app) : SearchTests(app);
