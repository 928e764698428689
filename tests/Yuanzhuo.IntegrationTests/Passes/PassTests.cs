using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Passes;

/// <summary>ADR 13: one node at a time, finished by another when one dies, nothing done twice.</summary>
public abstract class PassTests(App app)
{
    [Fact]
    public async Task Of_many_nodes_at_once_one_runs_it_and_each_thing_is_done_once()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var list = await new ToDo().WriteAsync(app, 10);
        await using var one = app.Node(list);
        await using var two = app.Node(list);

        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? one : two).Services.PassAsync(list.Name))));

        Assert.All(await list.DoneAsync(app), times => Assert.Equal(1, times));
        Assert.Equal(10, ends.Sum(e => e.Done));
        Assert.All(ends, e => Assert.True(e.End is PassEnd.Finished or PassEnd.RunsElsewhere));
    }

    [Fact]
    public async Task What_hangs_or_dies_half_way_is_finished_by_another_node_and_nothing_is_done_twice()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var (hangs, wakes) = (new TaskCompletionSource(), new TaskCompletionSource());
        var list = await new ToDo
        {
            HeldStep = 2,
            Before = () =>
            {
                hangs.SetResult();
                return wakes.Task;
            },
        }.WriteAsync(app, 10);
        await using var one = app.Node(list);
        await using var two = app.Node(list);
        var first = one.Services.PassAsync(list.Name);
        await hangs.Task;

        Assert.Equal(PassEnd.RunsElsewhere, (await two.Services.PassAsync(list.Name)).End);
        app.Clock.Advance(PassLease.Length + TimeSpan.FromSeconds(1));
        var second = await two.Services.PassAsync(list.Name);
        wakes.SetResult();

        Assert.Equal(new PassOutcome(PassEnd.Finished, 7), second);
        Assert.Equal(new PassOutcome(PassEnd.LostLease, 3), await first);
        Assert.All(await list.DoneAsync(app), times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task A_failure_is_kept_without_personal_data_until_the_next_run_goes_on_there()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var list = await new ToDo { HeldStep = 2, Before = () => throw new InvalidOperationException("no such box: 13812345678") }.WriteAsync(app, 10);
        await using var node = app.Node(list);

        var failed = await node.Services.PassAsync(list.Name);
        var record = await RecordAsync(list.Name);
        Assert.Equal((PassEnd.Failed, 3), (failed.End, failed.Done));
        Assert.Equal((1, true), (record.Failures, record.Owner is null));
        Assert.DoesNotContain("13812345678", record.Failure, StringComparison.Ordinal);
        Assert.Contains(list.Name, await (await node.CreateClient().GetAsync("/health/passes")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(new PassOutcome(PassEnd.Finished, 7), await node.Services.PassAsync(list.Name));
        Assert.Equal((0, 7), ((record = await RecordAsync(list.Name)).Failures, record.Done));
    }

    [Fact]
    public async Task Request_keys_are_forgotten_after_a_month()
    {
        var scene = await Scene.SetAsync(app);
        var now = app.Clock.GetUtcNow();
        var (old, young) = ($"old-{scene.DistrictCode}", $"young-{scene.DistrictCode}");
        await app.WithDbAsync(async db =>
        {
            db.AddRange(
                new HandledRequest { Key = old, Fingerprint = "", Outcome = "1", At = now.AddDays(-31) },
                new HandledRequest { Key = young, Fingerprint = "", Outcome = "1", At = now.AddDays(-20) });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("forget-requests")).End);

        Assert.Equal([young], await app.WithDbAsync(db => db.HandledRequests.Where(r => r.Key == old || r.Key == young).Select(r => r.Key).ToListAsync()));
    }

    [Fact]
    public async Task Administrators_see_how_the_passes_went()
    {
        var scene = await Scene.SetAsync(app);
        await app.Services.PassAsync("forget-drafts");

        var page = await (await scene.AsAsync(Role.Administrator)).PageAsync("/admin/passes");
        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("forget-drafts", StringComparison.Ordinal));

        Assert.Contains("正常", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(Role.StreetCoordinator)).GetAsync("/admin/passes")).StatusCode);
    }

    private Task<PassRecord> RecordAsync(string name) => app.WithDbAsync(db => db.Set<PassRecord>().AsNoTracking().SingleAsync(p => p.Name == name));
}

public sealed class PassOnSqlite(SqliteApp app) : PassTests(app);

public sealed class PassOnPostgres(PostgresApp app) : PassTests(app);
