using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Data.Trips;
using Step = Yuanzhuo.Modules.Matters.Domain.Step;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>What is gathered in one trip is what EF reads by its own way, to the last property, and nothing of it is tracked.</summary>
public abstract class GatherTests(App app)
{
    private static readonly JsonSerializerOptions Everything = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, WriteIndented = true };

    [Fact]
    public async Task A_matter_with_all_its_parts_is_the_one_that_EF_reads()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await app.WithDbAsync(async db =>
        {
            var matter = (await db.MatterAsync(number))!;
            var now = app.Clock.GetUtcNow();
            matter.MoveTo(Step.Consult, "先问问楼里".AsPublic(), now);
            Assert.True(matter.Offer(scene.Works.Id, "施工归城建".AsPublic(), Deadline.OnDay(app.Today().AddDays(3), now), now).IsDone);
            return await db.SaveChangesAsync();
        });
        await app.WithDbAsync(async db =>
        {
            var (theirs, mine) = (await db.WholeMatters.AsNoTracking().SingleAsync(m => m.Number == number), await GatherAsync(db, number));
            Assert.NotEmpty(theirs.HandOvers);
            Assert.NotEmpty(theirs.Visits);
            Assert.Equal(Text(theirs), Text(mine));
            Assert.Empty(db.ChangeTracker.Entries());
            return 0;
        });
    }

    [Fact]
    public async Task A_number_that_no_matter_has_finds_nothing() => await app.WithDbAsync(async db =>
    {
        var gather = new Gather(db);
        var rows = MatterRows.Ask(gather);
        await gather.RunAsync("360103-2026-999999", CancellationToken.None);
        Assert.Null(rows.Whole());
        return 0;
    });

    [Fact]
    public async Task A_line_takes_only_columns_and_their_values_come_by_the_models_converters()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, "楼道灯坏了");
        await app.WithDbAsync(async db =>
        {
            var gather = new Gather(db);
            var lines = gather.Lines<Matter, Line>(m => new Line(m.Id, m.Title, m.Step, m.OpenedAt, m.EndedOn, m.Ending), "\"Number\" = $1");
            await gather.RunAsync(number, CancellationToken.None);
            var matter = (await db.MatterAsync(number))!;
            Assert.Equal(new Line(matter.Id, matter.Title, matter.Step, matter.OpenedAt, null, null), Assert.Single(lines));
            Assert.Throws<NotSupportedException>(() => gather.Lines<Matter, string>(m => m.ToString()!, "TRUE"));
            return 0;
        });
    }

    [Fact]
    public async Task Commitments_are_those_that_EF_reads()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await app.CommitAsync(scene, number, Term.WorkingDays(8));
        await app.WithDbAsync(async db =>
        {
            var theirs = await db.Commitments.AsNoTracking().Where(c => db.Set<Matter>().Any(m => m.Id == c.MatterId && m.Number == number)).ToListAsync();
            var gather = new Gather(db);
            var mine = gather.All<Commitment>($"\"MatterId\" = {MatterRows.Id}");
            await gather.RunAsync(number, CancellationToken.None);
            Assert.NotEmpty(theirs);
            Assert.Equal(Text(theirs), Text(mine));
            return 0;
        });
    }

    private static async Task<Matter> GatherAsync(YuanzhuoDb db, string number)
    {
        var gather = new Gather(db);
        var rows = MatterRows.Ask(gather);
        await gather.RunAsync(number, CancellationToken.None);
        return rows.Whole()!;
    }

    private static string Text(object what) => JsonSerializer.Serialize(what, what.GetType(), Everything);

    private sealed record Line(Guid Id, string Title, Step Step, DateTimeOffset OpenedAt, DateOnly? EndedOn, Ending? Ending);
}

public sealed class GatherOnSqlite(SqliteApp app) : GatherTests(app);

public sealed class GatherOnPostgres(PostgresApp app) : GatherTests(app);
