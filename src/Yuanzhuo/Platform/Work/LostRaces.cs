using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yuanzhuo.Platform.Work;

/// <summary>How each database says that somebody else was first.</summary>
internal static class LostRaces
{
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;

    /// <summary>A row changed meanwhile, a key taken meanwhile, or a transaction that PostgreSQL gave up so that others hold.</summary>
    public static bool Has(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException || IsLost(cause)) return true;
        }

        return false;
    }

    private static bool IsLost(Exception cause) => cause switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintPrimaryKey or SqliteConstraintUnique,
        _ => false,
    };
}
