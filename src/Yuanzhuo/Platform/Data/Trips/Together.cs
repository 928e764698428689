using System.Data.Common;
using Npgsql;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>
/// Queries that do not wait for each other's answers, sent to PostgreSQL in one trip: for a page of many lists. Each is read as EF reads it;
/// only where its answer comes from is another. On SQLite, where there is no trip, they follow each other.
/// </summary>
public sealed class Together(YuanzhuoDb db)
{
    private readonly List<(Func<DbCommand> Command, Func<CancellationToken, Task> Read)> _asked = [];

    /// <summary>The rows of a query that is one statement (no split includes).</summary>
    public Later<IReadOnlyList<T>> List<T>(IQueryable<T> query)
    {
        var later = new Later<IReadOnlyList<T>>();
        _asked.Add((query.CreateDbCommand, async ct => later.Come(await query.ToListAsync(ct))));
        return later;
    }

    /// <summary>How many rows there are.</summary>
    public Later<int> Count<T>(IQueryable<T> query)
    {
        var later = new Later<int>();
        // No row stands for none: nothing to group.
        var count = query.GroupBy(_ => 1).Select(all => all.Count());
        _asked.Add((count.CreateDbCommand, async ct => later.Come((await count.ToListAsync(ct)).FirstOrDefault())));
        return later;
    }

    /// <summary>Sends what was asked; then every answer is there.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (db is not PostgresDb || _asked.Count < 2)
        {
            foreach (var (_, read) in _asked) await read(ct);
            return;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
            foreach (var (command, _) in _asked) batch.BatchCommands.Add(PartOf(command()));
            await using var answers = await batch.ExecuteReaderAsync(ct);
            db.Ahead = answers;
            foreach (var (_, read) in _asked)
            {
                await read(ct);
                await answers.NextResultAsync(ct);
            }
        }
        finally
        {
            db.Ahead = null;
            await db.Database.CloseConnectionAsync();
        }
    }

    private static NpgsqlBatchCommand PartOf(DbCommand command)
    {
        using (command)
        {
            var part = new NpgsqlBatchCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters) part.Parameters.Add(parameter.Clone());
            return part;
        }
    }
}

/// <summary>An answer that is there when the questions have been sent.</summary>
public sealed class Later<T>
{
    private bool _hasCome;
    private T _value = default!;

    public T Value => _hasCome ? _value : throw new InvalidOperationException("Nobody has asked yet.");

    internal void Come(T value) => (_value, _hasCome) = (value, true);
}
