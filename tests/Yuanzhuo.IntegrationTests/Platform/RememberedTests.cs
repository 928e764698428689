using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>ADR 17: what rarely changes is remembered by each node and is never older than the last commit, on any node.</summary>
public abstract class RememberedTests(App app, TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Rule = "case.contact";

    [Fact]
    public async Task A_rule_set_on_one_node_holds_at_once_on_the_other()
    {
        var (one, other) = await nodes.BesideAsync(app);
        for (var value = 2; value < 20; value++)
        {
            var (today, now) = (one.Today(), one.Clock.GetUtcNow());
            await one.WithDbAsync(db =>
            {
                db.Add(RulePack.Set(Rule, value, null, today, null, "区政府通知", Guid.CreateVersion7(), now).Value);
                return db.SaveChangesAsync();
            });
            foreach (var node in new[] { one, other })
                Assert.Equal(value, await node.WithAsync(async s => await s.GetRequiredService<RulePacks>().ValueAsync(Rule, null, today)));
        }
    }

    [Fact]
    public async Task A_calendar_and_a_place_are_known_at_once_on_the_other_node()
    {
        var (one, other) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        Assert.Contains(await MenuAsync(other), o => o.Value == scene.Street.Code);
        Assert.True(await IsWorkedAsync(other, scene));
        var now = one.Clock.GetUtcNow();
        await one.WithDbAsync(db =>
        {
            var edition = ShippedHolidays.FirstEdition(scene.DistrictCode, now);
            edition.Import([new SpecialDay(new DateOnly(2026, 11, 23), DayKind.Off, "特别放假")], "区政府通知", now);
            db.Add(edition);
            db.Add(OrgUnit.Found(OrgUnitKind.Street, "新设街道", scene.DistrictCode + "009000", scene.District, "", one.Today(), now));
            return db.SaveChangesAsync();
        });
        Assert.False(await IsWorkedAsync(other, scene));
        Assert.Contains(await MenuAsync(other), o => o.Value == scene.DistrictCode + "009000");
    }

    [Fact]
    public async Task What_a_transaction_under_way_wrote_is_not_remembered()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var today = one.Today();
        var before = await ValueAsync();
        await one.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(RulePack.Set("case.stale", before + 3, null, today, null, "区政府通知", Guid.CreateVersion7(), one.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
            Assert.Equal(before, await ValueAsync());
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.Equal(before, await ValueAsync());

        async Task<int> ValueAsync() => await one.WithAsync(async s => await s.GetRequiredService<RulePacks>().ValueAsync("case.stale", null, today));
    }

    [Fact]
    public async Task Other_writes_leave_it_alone()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        var before = await BookAsync();
        await one.MatterAsync(scene);
        Assert.Same(before, await BookAsync());

        Task<RuleBook> BookAsync() => one.WithAsync(async s => await s.GetRequiredService<Remembered<RuleBook>>().GetAsync(default));
    }

    private static Task<IReadOnlyList<PlaceOption>> MenuAsync(App node) => node.WithAsync(s => s.GetRequiredService<PlaceMenu>().ForAsync(null, default));

    private static Task<bool> IsWorkedAsync(App node, Scene scene) =>
        node.WithAsync(async s => (await s.GetRequiredService<WorkingCalendars>().ForAsync(scene.DistrictCode)).IsWorkingDay(new DateOnly(2026, 11, 23)));
}

public sealed class RememberedOnSqlite(SqliteApp app, TwoNodes nodes) : RememberedTests(app, nodes);

public sealed class RememberedOnPostgres(PostgresApp app, TwoNodes nodes) : RememberedTests(app, nodes);
