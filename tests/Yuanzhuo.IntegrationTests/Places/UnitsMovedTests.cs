using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Places;

/// <summary>Lists that move units: where everything stands afterwards, and when it was taken back.</summary>
public abstract class UnitsMovedTests(App app)
{
    private const string Head = "编码,名称,类型,上级,状态\n";

    [Fact]
    public async Task A_building_that_comes_below_an_estate_moved_by_the_same_list_stands_where_the_estate_does()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.Community.Code},\n,1栋,楼栋,金桂小区,\n");

        var moved = await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.OtherCommunity.Code},\n,3栋,楼栋,JG,\n,1单元,单元,金桂小区/3栋,\n");

        await AssertTreeAsync(stage.Scene);
        Assert.StartsWith(stage.Scene.OtherCommunity.Path, (await UnitAsync(stage.Scene, "1单元")).Path, StringComparison.Ordinal);
        await UndoneAsync(stage, moved);
        await AssertTreeAsync(stage.Scene);
        Assert.StartsWith(stage.Scene.Community.Path, (await UnitAsync(stage.Scene, "1栋")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_moved_below_one_that_a_later_line_moves_goes_along()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"ZL,第一治理单元,治理单元,{stage.Scene.Community.Code},\nJG,金桂小区,小区,{stage.Scene.Community.Code},\n,1栋,楼栋,金桂小区,\n");

        var moved = await ImportAsync(stage, $"JG,金桂小区,小区,ZL,\nZL,第一治理单元,治理单元,{stage.Scene.OtherCommunity.Code},\n");

        await AssertTreeAsync(stage.Scene);
        Assert.StartsWith(stage.Scene.OtherCommunity.Path, (await UnitAsync(stage.Scene, "1栋")).Path, StringComparison.Ordinal);
        await UndoneAsync(stage, moved);
        await AssertTreeAsync(stage.Scene);
        Assert.Equal(stage.Scene.Community.Id, (await UnitAsync(stage.Scene, "金桂小区")).ParentId);
    }

    [Fact]
    public async Task What_an_import_moved_below_a_unit_that_it_made_does_not_hold_it_back()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.Community.Code},\n");
        var moved = await ImportAsync(stage, $"ZL,第一治理单元,治理单元,{stage.Scene.Community.Code},\nJG,金桂小区,小区,ZL,\n");

        await UndoneAsync(stage, moved);

        Assert.Equal(stage.Scene.Community.Id, (await UnitAsync(stage.Scene, "金桂小区")).ParentId);
        await AssertTreeAsync(stage.Scene);
    }

    [Fact]
    public async Task Nothing_goes_back_below_a_unit_that_ceased_to_be_since()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"ZL,第一治理单元,治理单元,{stage.Scene.Community.Code},\nJG,金桂小区,小区,ZL,\n");
        var moved = await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.OtherCommunity.Code},\n");
        await ImportAsync(stage, "ZL,第一治理单元,治理单元,,停用\n");

        Assert.Equal(["Places.UndoParentGone"], (await stage.TryAsync(typeof(UndoUnits), new UndoUnits.Input { ImportId = moved }, stage.Administrator)).Why);
        Assert.Equal(stage.Scene.OtherCommunity.Id, (await UnitAsync(stage.Scene, "金桂小区")).ParentId);
    }

    [Fact]
    public async Task Nothing_gets_a_code_back_that_another_one_has_since()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, "B,区乙局,部门,,\n");
        var ended = await ImportAsync(stage, "B,区乙局,部门,,停用\n");
        await ImportAsync(stage, "B,区丁局,部门,,\n");

        Assert.Equal(["Places.UndoCodeTaken"], (await stage.TryAsync(typeof(UndoUnits), new UndoUnits.Input { ImportId = ended }, stage.Administrator)).Why);
        Assert.Equal("区丁局", await app.WithDbAsync(db => Below(db, stage.Scene).Existing().Where(u => u.Code == "B").Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_comes_back_beside_another_one_of_its_name()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.Community.Code},\n,1栋,楼栋,JG,\n");
        var ended = await ImportAsync(stage, ",1栋,楼栋,JG,停用\n");
        await ImportAsync(stage, ",1栋,楼栋,JG,\n");

        Assert.Equal(["Places.UndoNameTaken"], (await stage.TryAsync(typeof(UndoUnits), new UndoUnits.Input { ImportId = ended }, stage.Administrator)).Why);
    }

    [Fact]
    public async Task Nothing_goes_back_below_what_stands_below_itself_since()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, "A,区甲局,部门,,\nB,区乙局,部门,A,\n");
        var moved = await ImportAsync(stage, $"B,区乙局,部门,{stage.Scene.DistrictCode},\n");
        await ImportAsync(stage, "A,区甲局,部门,B,\n");

        Assert.Equal(["Places.UndoUnderItself"], (await stage.TryAsync(typeof(UndoUnits), new UndoUnits.Input { ImportId = moved }, stage.Administrator)).Why);
        await AssertTreeAsync(stage.Scene);
    }

    /// <summary>Whoever loses a race is tried again in the same scope: what the lost try did must not stand in the import.</summary>
    [Fact]
    public async Task A_try_that_was_lost_leaves_nothing_to_the_next()
    {
        var scene = await Scene.SetAsync(app);

        var lines = await app.WithAsync(async services =>
        {
            var (draw, apply, db) = (services.GetRequiredService<DrawUnits>(), services.GetRequiredService<ApplyUnits>(), services.GetRequiredService<YuanzhuoDb>());
            await OnceAsync();
            db.ChangeTracker.Clear();
            return await OnceAsync();

            async Task<IReadOnlyList<UnitImportLine>> OnceAsync() =>
                await apply.RunAsync((await draw.OfFileAsync(Head + "B,区乙局,部门,,\n", false, scene.DistrictCode, default)).Value, app.Clock.GetUtcNow(), default);
        });

        Assert.Equal(["区乙局"], lines.Select(l => l.NameAfter));
    }

    [Fact]
    public async Task What_is_registered_below_a_building_of_many_by_that_name_comes_below_that_one()
    {
        var stage = await DeedStage.SetAsync(app);
        await ImportAsync(stage, $"JG,金桂小区,小区,{stage.Scene.Community.Code},\nYG,银桂小区,小区,{stage.Scene.Community.Code},\n,3栋,楼栋,JG,\n,3栋,楼栋,YG,\n,3栋,楼栋,{stage.Scene.Community.Code},\n,9单元,单元,银桂小区/3栋,\n");
        var (buildings, entrance) = await app.WithDbAsync(async db => (await Below(db, stage.Scene).Where(u => u.Name == "3栋").ToListAsync(), await Below(db, stage.Scene).SingleAsync(u => u.Name == "9单元")));
        var administrator = await stage.Scene.AsAsync(Role.Administrator);

        foreach (var (building, i) in buildings.Select((b, i) => (b, i)))
        {
            var link = (await administrator.PageAsync($"/admin/places/{building.Id}")).QuerySelector("a[href^='/admin/places/new']")!.GetAttribute("href")!;
            await administrator.SendFormAsync(link, ("Input.Kind", "Entrance"), ("Input.Name", $"{i}单元"));
            Assert.Equal(building.Id, (await UnitAsync(stage.Scene, $"{i}单元")).ParentId);
        }

        Assert.Equal(3, buildings.Count);
        Assert.Null((await administrator.PageAsync($"/admin/places/{entrance.Id}")).QuerySelector("a[href^='/admin/places/new']"));
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_is_said_to_be_so_beside_the_file()
    {
        var administrator = await (await Scene.SetAsync(app)).AsAsync(Role.Administrator);

        foreach (var address in new[] { "/admin/places/units", "/admin/people/import" })
            Assert.Contains("这个 XLSX 文件无法读取", (await administrator.UploadAsync(address, [.. "PK\u0003\u0004"u8, 1, 2, 3], "list.xlsx")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_list_that_leaves_out_what_cannot_end_says_so_and_names_no_line()
    {
        var stage = await DeedStage.SetAsync(app);

        var tried = await stage.TryAsync(typeof(ImportUnits), new ImportUnits.Input { Text = Head + ",区水务局,部门,,\n", District = stage.Scene.DistrictCode, IsWhole = true }, stage.Administrator);

        Assert.Equal(["Places.LeftOutWrong"], tried.Why);
    }

    private static async Task<Guid> ImportAsync(DeedStage stage, string lines)
    {
        var ending = lines.Contains("停用", StringComparison.Ordinal) ? "1" : null;
        var done = await stage.DoneAsync<ImportUnits.Outcome>(typeof(ImportUnits), new ImportUnits.Input { Text = Head + lines, District = stage.Scene.DistrictCode, Ending = ending }, stage.Administrator);
        return done.ImportId!.Value;
    }

    private static Task<Guid> UndoneAsync(DeedStage stage, Guid import) => stage.DoneAsync<Guid>(typeof(UndoUnits), new UndoUnits.Input { ImportId = import }, stage.Administrator);

    private Task<OrgUnit> UnitAsync(Scene scene, string name) => app.WithDbAsync(db => Below(db, scene).Existing().SingleAsync(u => u.Name == name));

    private static IQueryable<OrgUnit> Below(YuanzhuoDb db, Scene scene) => db.OrgUnits.AsNoTracking().AtOrBelow(scene.District.Path);

    /// <summary>Every unit's path is its parent's and its own part.</summary>
    private Task AssertTreeAsync(Scene scene) => app.WithDbAsync(async db =>
    {
        var units = await Below(db, scene).ToDictionaryAsync(u => u.Id);
        Assert.All(units.Values.Where(u => u.Id != scene.District.Id), u => Assert.Equal(Kernel.UnitPath.Below(units[u.ParentId!.Value].Path, u.Id), u.Path));
        return true;
    });
}

public sealed class UnitsMovedOnSqlite(SqliteApp app) : UnitsMovedTests(app);

public sealed class UnitsMovedOnPostgres(PostgresApp app) : UnitsMovedTests(app);
