using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Ledger.Data.Lines;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>What lines show of a matter's parts is what the parts say, after any course of events.</summary>
public abstract class MatterExtractTests(App app)
{
    [Fact]
    public async Task The_extract_of_every_matter_is_what_its_parts_say()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var places = new[] { scene.Community, scene.OtherCommunity }.ToDictionary(u => u.Id);
        await tale.TellAsync(db =>
        {
            var life = new RandomLife(tale, places, seed: 11);
            for (var i = 0; i < 60; i++) life.Triage(db, tale.Say(db, life.SomePlace(), $"事{i}", life.SomeTimeAgo()));
            for (var i = 0; i < 10; i++) life.OpenOwn(db);
            for (var i = 0; i < 150; i++) life.Act();
        });
        await app.WithDbAsync(async db =>
        {
            var open = await db.WholeMatters.Where(m => places.Keys.Contains(m.PlaceId) && m.Ending == null).OrderBy(m => m.Number).ToListAsync();
            Assert.True(open.Count > 5);
            foreach (var (matter, i) in open.Select((m, i) => (m, i)))
                for (var n = 0; n < i % 4; n++) Assert.True(matter.Report(matter.HolderId, $"进展{i}-{n}".AsPublic(), [], tale.Now.AddMinutes(n)).IsDone);
            return await db.SaveChangesAsync();
        });

        await app.WithDbAsync(async db =>
        {
            var (concerns, commitments) = (db.Concerns, db.Commitments);
            var expected = await db.Matters.Where(m => places.Keys.Contains(m.PlaceId)).OrderBy(m => m.Number).Select(m => new
            {
                m.Id, Voices = m.Supports + m.Voices.Count(v => v.LeftAt == null),
                Channel = concerns.Where(c => c.Id == m.FoundingConcernId).Select(c => (Modules.Concerns.Domain.Channel?)c.Channel).FirstOrDefault(),
                Words = m.ProgressEntries.OrderByDescending(p => p.ReportedAt).Select(p => p.Words).FirstOrDefault(), At = m.ProgressEntries.Max(p => (DateTimeOffset?)p.ReportedAt),
                Promised = commitments.Where(c => c.MatterId == m.Id && c.State == CommitmentState.Open).OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).Select(c => c.Words).FirstOrDefault(),
            }).ToListAsync();
            var kept = await db.Set<MatterExtract>().ToDictionaryAsync(e => e.MatterId);
            foreach (var e in expected) Assert.Equal((e.Voices, e.Channel, e.Words, e.At, e.Promised), (kept[e.Id].Voices, kept[e.Id].Channel, kept[e.Id].ProgressWords, kept[e.Id].ProgressAt, kept[e.Id].CommitmentWords));
            return true;
        });
    }
}

public sealed class MatterExtractsOnSqlite(SqliteApp app) : MatterExtractTests(app);

public sealed class MatterExtractsOnPostgres(PostgresApp app) : MatterExtractTests(app);
