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
    private int _connections;

    protected abstract string Words { get; }

    public virtual async ValueTask<Mark> AskAsync()
    {
        var command = _command ??= await PrepareAsync();
        return new Mark(_connections, Convert.ToString(await AnswerAsync(command), System.Globalization.CultureInfo.InvariantCulture)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_command?.Connection is { } connection) await connection.DisposeAsync();
        _command = null;
    }

    /// <summary>Local answers come at once; others by waiting.</summary>
    protected virtual ValueTask<object?> AnswerAsync(DbCommand command) => new(command.ExecuteScalarAsync());

    protected abstract DbConnection NewConnection();

    private async Task<DbCommand> PrepareAsync()
    {
        _connections++;
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
    protected override string Words => "SELECT pg_current_snapshot()::text";

    protected override DbConnection NewConnection() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection)
    {
        Pooling = false, Timeout = Patience, ApplicationName = "yuanzhuo mark",
    }.ToString());
}

/// <summary>The file's version as this connection sees it: changes with every commit of any other connection, in any process.</summary>
internal sealed class SqliteQuestion(string connection) : MarkQuestion
{
    protected override string Words => "PRAGMA data_version";

    protected override ValueTask<object?> AnswerAsync(DbCommand command) => new(command.ExecuteScalar());

    protected override DbConnection NewConnection() => new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
}
