using Npgsql;
using System.Globalization;
using Yuanzhuo.Platform.Operations.Backup;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>Builds a database of its own on the same server, and both names change in one transaction.</summary>
internal static class PostgresRestore
{
    /// <summary>Two restores at once would build in each other's database.</summary>
    private const long Key = 20211108_0002;

    public static async Task<RestoreOutcome> RunAsync(IServiceProvider services, RestoreOrder order, CancellationToken ct)
    {
        if (!RestoreCommand.BeginsWith(order.File, "PGDMP"u8)) return RestoreOutcome.No($"{order.File} is no backup of a PostgreSQL database.");
        var target = new NpgsqlConnectionStringBuilder(DatabaseSetup.PostgresConnection(services.GetRequiredService<IConfiguration>())) { Pooling = false };
        var name = target.Database!;
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target.ToString()) { Database = "postgres", MaxAutoPrepare = 0 }.ToString());
        await server.OpenAsync(ct);
        if (!await IsAsync(server, $"SELECT pg_try_advisory_lock({Key})")) return RestoreOutcome.No("Another restore is under way on this server.");
        if (await IsAsync(server, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend')", name)) return RestoreOutcome.No($"Somebody is connected to {name}. Stop the server first.");
        var isThere = await IsAsync(server, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name);
        if (isThere && !order.Replaces && await HasContentAsync(target, ct)) return RestoreOutcome.No($"There is a database {name} already. With --replace it is put aside.");
        var aside = new NpgsqlConnectionStringBuilder(target.ToString()) { Database = PostgresNames.Beside(name, "restoring") };
        try
        {
            await DoAsync(server, $"DROP DATABASE IF EXISTS {PostgresNames.Quoted(aside.Database!)} WITH (FORCE)");
            await DoAsync(server, $"CREATE DATABASE {PostgresNames.Quoted(aside.Database!)} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0");
            var outcome = await BuildAsync(services, order, aside.ToString(), ct);
            if (outcome.Refused is not null) return outcome;
            return outcome.Keeping(await SwapAsync(server, name, aside.Database!, isThere, ct));
        }
        finally
        {
            await DoAsync(server, $"DROP DATABASE IF EXISTS {PostgresNames.Quoted(aside.Database!)} WITH (FORCE)");
        }
    }

    private static async Task<RestoreOutcome> BuildAsync(IServiceProvider services, RestoreOrder order, string aside, CancellationToken ct)
    {
        if (await PostgresTool.RunAsync("pg_restore", aside, ["--no-owner", "--no-privileges", "--exit-on-error", order.File], ct) is { } failed) return RestoreOutcome.No(failed);
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(options, aside);
        await using var db = new PostgresDb(options.Options);
        return await RestoredDatabase.PrepareAsync(services, db, order, ct);
    }

    /// <summary>The name under which the earlier one is kept; null where there was none. Fails, and changes nothing, where somebody connected meanwhile.</summary>
    private static async Task<string?> SwapAsync(NpgsqlConnection server, string name, string aside, bool isThere, CancellationToken ct)
    {
        var kept = isThere ? PostgresNames.Beside(name, string.Create(CultureInfo.InvariantCulture, $"before_{NewId.Next():N}")) : null;
        await using var transaction = await server.BeginTransactionAsync(ct);
        if (kept is not null) await DoAsync(server, $"ALTER DATABASE {PostgresNames.Quoted(name)} RENAME TO {PostgresNames.Quoted(kept)}");
        await DoAsync(server, $"ALTER DATABASE {PostgresNames.Quoted(aside)} RENAME TO {PostgresNames.Quoted(name)}");
        await transaction.CommitAsync(ct);
        return kept;
    }

    private static async Task<bool> HasContentAsync(NpgsqlConnectionStringBuilder target, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(target.ToString());
        await connection.OpenAsync(ct);
        return await IsAsync(connection, "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))");
    }

    private static async Task<bool> IsAsync(NpgsqlConnection connection, string question, params string[] values)
    {
        await using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string what)
    {
        await using var command = new NpgsqlCommand(what, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
