using Microsoft.Data.Sqlite;
using Npgsql;
using System.Net.Sockets;

namespace Yuanzhuo.Platform.Data;

/// <summary>The database cannot serve just now: it is down, full, locked or closed for work. Nobody's fault, nothing was written, and it passes.</summary>
internal static class Unavailable
{
    /// <summary>Seconds after which it is worth asking again.</summary>
    public const string RetryAfter = "30";

    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static bool Has(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Is(cause)) return true;
        }

        return false;
    }

    /// <summary>Classes of PostgreSQL's error codes (its manual, appendix A): connection, prerequisite state, resources, operator intervention, system.</summary>
    private static bool Is(Exception cause) => cause switch
    {
        PostgresException postgres => postgres.SqlState is ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] or PostgresErrorCodes.ObjectNotInPrerequisiteState,
        NpgsqlException => cause.InnerException is SocketException or TimeoutException or IOException or EndOfStreamException,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
        _ => false,
    };
}
