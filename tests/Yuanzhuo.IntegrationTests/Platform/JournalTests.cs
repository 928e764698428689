using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Platform;

public abstract class JournalTests(App app)
{
    [Theory]
    [InlineData("UPDATE journal SET \"Kind\" = 'Nothing'")]
    [InlineData("DELETE FROM journal")]
    public async Task The_database_itself_refuses_to_change_the_journal(string deed)
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene);

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(deed)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        await Scene.SetAsync(app);
        Assert.False(await app.WithDbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}

public sealed class JournalOnSqlite(SqliteApp app) : JournalTests(app);

public sealed class JournalOnPostgres(PostgresApp app) : JournalTests(app);
