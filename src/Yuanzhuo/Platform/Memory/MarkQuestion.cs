using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yuanzhuo.Platform.Memory;

/// <summary>The question for the mark on a connection of its own that never writes; opened at the first question and again after a failure. One asks at a time.</summary>
internal abstract class MarkQuestion : IAsyncDisposable
{
    /// <summary>A database that does not answer for so many seconds counts as failed.</summary>
    protected const int Patience = 2;

    private DbCommand? _command;

    /// <summary>Counts the connections there were.</summary>
    protected int Connections { get; private set; }

    protected abstract string Words { get; }

    public virtual async ValueTask<Mark> AskAsync() => await AnswerAsync(_command ??= await PrepareAsync());

    public async ValueTask DisposeAsync()
    {
        if (_command?.Connection is { } connection) await connection.DisposeAsync();
        _command = null;
    }

    protected abstract ValueTask<Mark> AnswerAsync(DbCommand command);

    protected abstract DbConnection NewConnection();

    private async Task<DbCommand> PrepareAsync()
    {
        Connections++;
        var connection = NewConnection();
        try
        {
            await connection.OpenAsync();
            var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (Words, Patience);
            await command.PrepareAsync();
            return command;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Which transactions were still under way and which had not begun: the snapshot changes with every transaction that writes.</summary>
internal sealed class PostgresQuestion(string connection) : MarkQuestion
{
    protected override string Words => "SELECT pg_current_snapshot()::text, version FROM standing_version";

    protected override async ValueTask<Mark> AnswerAsync(DbCommand command)
    {
        await using var answer = await command.ExecuteReaderAsync();
        return await answer.ReadAsync() ? new Mark(Connections, answer.GetString(0), answer.GetInt64(1)) : throw new InvalidOperationException("standing_version is empty.");
    }

    protected override DbConnection NewConnection() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection)
    {
        Pooling = false, Timeout = Patience, ApplicationName = "yuanzhuo mark",
    }.ToString());
}

/// <summary>The file's version as this connection sees it: changes with every commit of any other connection, in any process. It answers at once.</summary>
internal sealed class SqliteQuestion(string connection) : MarkQuestion
{
    protected override string Words => "PRAGMA data_version; SELECT version FROM standing_version";

    protected override ValueTask<Mark> AnswerAsync(DbCommand command)
    {
        // What stands is read after the file's version: it may only be newer than that says.
        using var answer = command.ExecuteReader();
        var state = answer.Read() ? answer.GetString(0) : "";
        return answer.NextResult() && answer.Read() ? new(new Mark(Connections, state, answer.GetInt64(0))) : throw new InvalidOperationException("standing_version is empty.");
    }

    protected override DbConnection NewConnection() => new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
}
