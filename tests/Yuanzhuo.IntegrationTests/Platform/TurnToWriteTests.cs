using System.Net;
using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Writers on SQLite stand in a line.</summary>
public sealed class TurnToWriteTests(SqliteApp app)
{
    [Fact]
    public async Task Who_writes_waits_until_the_turn_is_given_back()
    {
        var scene = await Scene.SetAsync(app);
        var sent = await app.WithDbAsync(async db =>
        {
            using var turn = await db.TurnToWriteAsync(default);
            var raising = Enumerable.Range(0, 6).Select(n => app.Visitor().PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = $"第{n}盏灯坏了" })).ToArray();
            await Task.Delay(500);
            Assert.DoesNotContain(raising, task => task.IsCompleted);
            return raising;
        });
        Assert.All(await Task.WhenAll(sent), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line()
    {
        await app.WithDbAsync(async db =>
        {
            using var given = new CancellationTokenSource();
            using (await db.TurnToWriteAsync(default))
            {
                var waiting = db.TurnToWriteAsync(given.Token).AsTask();
                await given.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            }

            using var next = await db.TurnToWriteAsync(default);
            return true;
        });
    }
}

/// <summary>On PostgreSQL nobody does.</summary>
public sealed class TurnToWriteOnPostgres(PostgresApp app)
{
    [Fact]
    public async Task Nobody_waits_for_another()
    {
        var scene = await Scene.SetAsync(app);
        await app.WithDbAsync(async db =>
        {
            using var turn = await db.TurnToWriteAsync(default);
            using var second = await db.TurnToWriteAsync(default);
            Assert.Equal(HttpStatusCode.Created, (await app.Visitor().PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = "灯坏了" })).StatusCode);
            return true;
        });
    }
}
