using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>一事一码 "without gaps or races" (issue section 4).</summary>
public abstract class NumberTests(App app)
{
    private sealed class Nothing : Repeatable;

    [Fact]
    public async Task Two_hundred_openings_at_once_leave_no_gap_and_no_double()
    {
        var scene = await Scene.SetAsync(app);
        using var doors = new SemaphoreSlim(16); // as many as a node has connections to spare

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await doors.WaitAsync();
            try
            {
                Assert.True((await OpenAsync(scene, refuses: false)).IsDone);
            }
            finally
            {
                doors.Release();
            }
        }));

        var numbers = await app.WithDbAsync(db => db.Matters.Where(m => m.PlaceId == scene.Community.Id).Select(m => m.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"{scene.DistrictCode}-2026-{n:D6}"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rolled_back_opening_gives_its_number_back()
    {
        var scene = await Scene.SetAsync(app);
        var first = await OpenAsync(scene, refuses: false);
        Assert.False((await OpenAsync(scene, refuses: true)).IsDone);
        var second = await OpenAsync(scene, refuses: false);

        Assert.EndsWith("-000001", first.Value, StringComparison.Ordinal);
        Assert.EndsWith("-000002", second.Value, StringComparison.Ordinal);
    }

    private Task<Result<string>> OpenAsync(Scene scene, bool refuses) => app.WithAsync(services =>
    {
        var (db, unit) = (services.GetRequiredService<YuanzhuoDb>(), services.GetRequiredService<UnitOfWork>());
        return unit.DoAsync(new Nothing(), async () =>
        {
            var now = app.Clock.GetUtcNow();
            var number = await db.NextMatterNumberAsync(scene.Community, ChinaTime.DateOf(now));
            db.Add(Matter.Open(new Opening { Number = number, Title = "路灯".AsPublic(), Summary = "".AsPublic(), PlaceId = scene.Community.Id, ReceivedOn = ChinaTime.DateOf(now), HolderId = scene.Community.Id }, now));
            return refuses ? Refusal.RuleBroken("Matters.HasEnded") : (Result<string>)number;
        }, CancellationToken.None);
    });
}

public sealed class NumbersOnSqlite(SqliteApp app) : NumberTests(app);

public sealed class NumbersOnPostgres(PostgresApp app) : NumberTests(app);
