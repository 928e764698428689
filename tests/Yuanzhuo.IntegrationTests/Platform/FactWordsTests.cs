using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>The journal chains the digest of what was said; the words stand beside it and can go (ADR 20).</summary>
public abstract class FactWordsTests(App app)
{
    private const string Said = "换上了特别的蓝灯";

    [Fact]
    public async Task The_journal_itself_holds_no_words_and_whoever_reads_a_fact_has_them()
    {
        var id = await SaidAsync();

        Assert.DoesNotContain("蓝灯", string.Join('\n', await app.WithDbAsync(db => db.Journal.Where(e => e.MatterId == id).Select(e => e.Details).ToListAsync())), StringComparison.Ordinal);
        var told = await app.WithDbAsync(async db =>
        {
            var entries = await db.Journal.AsNoTracking().Where(e => e.MatterId == id && e.Kind == "ProgressReported").ToListAsync();
            Assert.Throws<InvalidOperationException>(() => FactJson.Read(entries[0]));
            await db.FillWordsAsync(entries, CancellationToken.None);
            return Assert.IsType<Modules.Matters.Domain.ProgressReported>(FactJson.Read(Assert.Single(entries)));
        });
        Assert.Equal(Said, told.Words.Text);
    }

    [Fact]
    public async Task Taken_down_the_words_are_gone_and_the_order_still_holds()
    {
        var id = await SaidAsync();
        var before = await VerifyAsync();

        await RedactAsync(id);

        var after = await VerifyAsync();
        Assert.Null(after.Fault);
        Assert.True(after.Position >= before.Position);
        Assert.Equal(0, await app.WithDbAsync(db => db.FactWords.CountAsync(w => ((string)w.Words).Contains("蓝灯") && db.Journal.Any(e => e.MatterId == id && e.Id == w.FactId))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_that_somebody_changed_behind_are_found(bool isSaltKept)
    {
        var id = await SaidAsync();
        Assert.Null((await VerifyAsync()).Fault);
        if (!isSaltKept) await RedactAsync(id);
        await app.WithDbAsync(db => Mine(db, id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Words, "换上了红灯".AsPublic())));
        try
        {
            Assert.Contains("its words are not those", (await VerifyAsync()).Fault, StringComparison.Ordinal);
        }
        finally
        {
            // The database is everybody's.
            await RedactAsync(id);
        }
    }

    private async Task<Guid> SaidAsync()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        return await app.WithDbAsync(async db =>
        {
            var matter = (await db.MatterAsync(number))!;
            Assert.True(matter.Report(matter.HolderId, Said.AsPublic(), [], app.Clock.GetUtcNow()).IsDone);
            await db.SaveChangesAsync();
            return matter.Id;
        });
    }

    private static IQueryable<FactWords> Mine(YuanzhuoDb db, Guid matter) =>
        db.FactWords.Where(w => db.Journal.Any(e => e.MatterId == matter && e.Id == w.FactId && e.Kind == "ProgressReported"));

    private Task<int> RedactAsync(Guid matter) => app.WithDbAsync(async db =>
    {
        (await Mine(db, matter).SingleAsync()).Redact(PublicWords.TakenDownOn(new DateOnly(2026, 3, 2)));
        return await db.SaveChangesAsync();
    });

    private Task<JournalVerdict> VerifyAsync() => app.WithAsync(async services =>
    {
        await services.GetRequiredService<FactOrder>().PlaceAllAsync(CancellationToken.None);
        return await services.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None);
    });
}

public sealed class FactWordsOnSqlite(SqliteApp app) : FactWordsTests(app);

public sealed class FactWordsOnPostgres(PostgresApp app) : FactWordsTests(app);
