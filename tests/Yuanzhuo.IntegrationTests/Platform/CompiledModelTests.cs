using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Platform;

public abstract class CompiledModelTests(App app)
{
    /// <summary>Where a compiled model is kept (tools/new-model.sh) the application runs by it; a column that it lacks would be lost without a word.</summary>
    [Fact]
    public async Task The_model_that_runs_is_the_model_that_is_written()
    {
        await Scene.SetAsync(app);
        var (running, written) = await app.WithDbAsync(db => Task.FromResult((Told(db.Model), Told(db.GetService<IDesignTimeModel>().Model))));
        Assert.True(running.SequenceEqual(written), $"Run tools/new-model.sh. Only in one of them:\n{string.Join('\n', running.Except(written).Concat(written.Except(running)))}");
    }

    private static List<string> Told(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties().Select(p =>
            $"{e.GetTableName()}.{p.GetColumnName()} {p.GetColumnType()} null={p.IsColumnNullable()} token={p.IsConcurrencyToken} made={p.ValueGenerated} {p.GetTypeMapping().Converter?.GetType().Name}")
            .Concat(e.GetForeignKeys().Select(k => $"{e.GetTableName()} to {k.PrincipalEntityType.GetTableName()} by {string.Join(',', k.Properties.Select(p => p.Name))} {k.DeleteBehavior}"))).Order(StringComparer.Ordinal),
    ];
}

public sealed class CompiledModelOnSqlite(SqliteApp app) : CompiledModelTests(app);

public sealed class CompiledModelOnPostgres(PostgresApp app) : CompiledModelTests(app);
