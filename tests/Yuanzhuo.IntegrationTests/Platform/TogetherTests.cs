using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Queries asked together answer what each answers alone, and the context is as before.</summary>
public abstract class TogetherTests(App app)
{
    [Fact]
    public async Task Each_answers_as_if_asked_alone()
    {
        var scene = await Scene.SetAsync(app);
        var (first, second) = (await app.MatterAsync(scene, "楼道灯坏了"), await app.MatterAsync(scene, "井盖响"));
        var place = scene.Community.Id;
        await app.WithDbAsync(async db =>
        {
            var units = db.OrgUnits;
            var mine = db.Matters.AsNoTracking().Where(m => m.PlaceId == place);
            var ask = new Together(db);
            var (numbers, none) = (ask.List(mine.OrderBy(m => m.Number).Select(m => m.Number)), ask.List(mine.Where(m => m.Step == Modules.Matters.Domain.Step.Publicise)));
            var (count, zero, bounded) = (ask.Count(mine), ask.Count(mine.Where(m => m.Ending == Ending.Solved)), ask.Count(mine.Take(1)));
            var whole = ask.List(mine.OrderBy(m => m.Number).Select(m => new { m.Title, Place = units.First(u => u.Id == m.PlaceId).Name }));
            Assert.Throws<InvalidOperationException>(() => numbers.Value);

            await ask.RunAsync(CancellationToken.None);

            Assert.Equal([first, second], numbers.Value);
            Assert.Empty(none.Value);
            Assert.Equal((2, 0, 1), (count.Value, zero.Value, bounded.Value));
            Assert.Equal([("楼道灯坏了", scene.Community.Name), ("井盖响", scene.Community.Name)], whole.Value.Select(w => ((string)w.Title, w.Place)));
            // What comes after is asked as ever.
            Assert.Equal(2, await mine.CountAsync());
            return 0;
        });
    }

    [Fact]
    public async Task A_question_that_fails_leaves_nothing_behind()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await app.WithDbAsync(async db =>
        {
            var mine = db.Matters.AsNoTracking().Where(m => m.Number == number);
            var ask = new Together(db);
            ask.List(mine.Select(m => m.Number));
            ask.List(mine.Select(m => 1 / (m.Rounds - m.Rounds)));
            ask.Count(mine);
            await Assert.ThrowsAnyAsync<Exception>(() => ask.RunAsync(CancellationToken.None));
            Assert.Equal(1, await mine.CountAsync());
            return 0;
        });
    }
}

public sealed class TogetherOnSqlite(SqliteApp app) : TogetherTests(app);

public sealed class TogetherOnPostgres(PostgresApp app) : TogetherTests(app);
