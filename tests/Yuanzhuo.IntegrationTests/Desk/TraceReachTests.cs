using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>How far an inspector's look into the access trace reaches.</summary>
public abstract class TraceReachTests(App app)
{
    [Fact]
    public async Task Of_who_went_on_elsewhere_an_inspector_reads_what_was_before()
    {
        var (mine, other) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var gone = await mine.PersonAsync(Role.CommunityOrganiser, mine.Community);
        var now = app.Clock.GetUtcNow();
        await app.WithDbAsync(async db =>
        {
            var today = ChinaTime.DateOf(now);
            (await db.Set<Post>().SingleAsync(p => p.AccountId == gone)).End(today.AddDays(-10), now);
            db.Add(Post.Give(gone, Role.CommunityOrganiser, other.Community.Id, today.AddDays(-9), null, now));
            foreach (var ago in new[] { 20, 11, 5, 0 }) db.Add(new TraceEntry { At = now.AddDays(-ago), Kind = TraceKind.SignedIn, AccountId = gone });
            return await db.SaveChangesAsync();
        });
        async Task<int> RowsAsync(HttpClient reader) => (await reader.PageAsync($"/journal/access?person={gone}")).QuerySelectorAll("tbody tr").Length;

        Assert.Equal(2, await RowsAsync(await mine.AsAsync(Role.Inspector)));
        Assert.Equal(4, await RowsAsync(await other.AsAsync(Role.Inspector)));
    }
}

public sealed class TraceReachOnSqlite(SqliteApp app) : TraceReachTests(app);

public sealed class TraceReachOnPostgres(PostgresApp app) : TraceReachTests(app);
