using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Supervision;

/// <summary>Issue 6, 1, invariant run: after 2,000 random deeds, most of them four at a time, every matter, its promises, its closures and its pages say the same.</summary>
public abstract class EndingsRunTests(App app)
{
    private const int Alone = 500, AtOnce = 375, Workers = 4, Raised = 24, Own = 6;

    private static readonly string[] Deeds =
    [
        "accepted", "answered", "applied", "approved", "checked", "ended", "kept", "merged", "offered", "promised", "reopened", "returned", "said unsolved", "taken back", "unmerged", "withdrawn",
    ];

    [Fact]
    public async Task Nothing_is_open_under_what_has_ended_and_every_ending_has_its_keys()
    {
        var scene = await Scene.SetAsync(app);
        var matters = new List<(string Number, Concern? Concern)>();
        for (var i = 0; i < Raised; i++)
        {
            var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
            matters.Add((await app.MatterOfAsync(scene, concern.Id, i % 2 == 0 ? scene.Community : scene.Works), concern));
        }

        for (var i = 0; i < Own; i++) matters.Add((await app.MatterAsync(scene), null));
        var life = new FateLife(app, scene, matters, new(
            await scene.PersonAsync(Role.CommunityOrganiser, scene.Community), await scene.PersonAsync(Role.StreetCoordinator, scene.Street), await scene.PersonAsync(Role.DepartmentOfficer, scene.Works)));

        await ActAsync(life, Alone, seed: 20261128);
        await Task.WhenAll(Enumerable.Range(1, Workers).Select(worker => ActAsync(life, AtOnce, worker)));

        Assert.Equal(Deeds, life.Done.Keys.Order(StringComparer.Ordinal));
        foreach (var (number, concern) in matters) await HoldsAsync(number, concern);
    }

    private static async Task ActAsync(FateLife life, int deeds, int seed)
    {
        // Not for secrets: the same course of events each time, as far as several at once allow.
#pragma warning disable CA5394
        var random = new Random(seed);
#pragma warning restore CA5394
        for (var i = 0; i < deeds; i++) await life.ActAsync(random);
    }

    private async Task HoldsAsync(string number, Concern? concern)
    {
        var matter = await app.LookAsync(number);
        var (open, closures, earliest) = await app.WithDbAsync(async db => (
            await db.Commitments.CountAsync(c => c.MatterId == matter.Id && c.State == CommitmentState.Open),
            await db.WholeClosures.AsNoTracking().Where(c => c.MatterId == matter.Id).OrderByDescending(c => c.AppliedAt).ToListAsync(),
            await CommittedDue.EarliestAsync(db, matter.Id, default)));
        var underWay = closures.Count(c => c.IsOpen);
        Assert.InRange(underWay, 0, 1);
        Assert.Equal(underWay == 1, matter.AwaitsClosure);
        if (matter.IsOpen) Assert.Equal(earliest, matter.CommittedDueOn);
        else Assert.Equal((0, 0, null, null, null), (open, underWay, matter.OpenOffer, matter.DueOn, matter.SaidUnsolvedAt));
        if (matter.Ending is Ending.Solved or Ending.Explained)
        {
            var last = closures[0];
            Assert.Equal((ClosureState.Approved, matter.Ending), (last.State, last.Aim.Ends()));
            Assert.True(last.VoicesToAsk == 0 ? matter.Ending == Ending.Solved : last.Answers.Count > 0 && last.Answers.All(a => a.IsSolved && a.RecordedByAccountId != last.AppliedByAccountId));
            if (matter.Ending == Ending.Solved) Assert.Equal(3, new[] { last.AppliedByAccountId, last.CheckedByAccountId, last.ApprovedByAccountId }.Distinct().Count(id => id is not null));
        }

        Assert.Equal(matter.Ending == Ending.Merged, matter.MergedIntoId is not null);
        Assert.Equal(matter.IsOpen ? 1 : 0, matter.Holdings.Count(h => h.UntilAt is null));
        await PagesAsync(matter, concern);
    }

    /// <summary>What the person follows and what everybody reads says what the matter is.</summary>
    private async Task PagesAsync(Matter matter, Concern? concern)
    {
        if (concern is null || matter.Ending == Ending.Merged) return;
        var next = (await app.Visitor().PageAsync("/follow/" + TrackingNumber.Format(concern.TrackingNumber))).QuerySelector("#next")!;
        Assert.Equal(matter.IsOpen, !next.TextContent.Contains("有结果了", StringComparison.Ordinal));
        Assert.Equal(!matter.IsOpen, next.QuerySelector("a[href$='/unsolved']") is not null);
        var listed = await app.Visitor().PageAsync($"/ledger?q={matter.Number}&state={(matter.IsOpen ? "open" : "ended")}");
        Assert.Contains(matter.Number, listed.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }
}

public sealed class EndingsRunOnSqlite(SqliteApp app) : EndingsRunTests(app);

public sealed class EndingsRunOnPostgres(PostgresApp app) : EndingsRunTests(app);
