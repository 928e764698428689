namespace Yuanzhuo.Platform.Data;

/// <summary>A gapless number series: the row is raised in the transaction that uses the number, so a rollback gives it back.</summary>
public sealed class Counter
{
    public required string Name { get; init; }

    public long Value { get; init; }
}

public static class Counters
{
    /// <summary>
    /// The next number of a series, starting at 1. Must run in the transaction that uses it: other writers of the series wait for
    /// that transaction's end. The statement is the same on both databases.
    /// </summary>
    public static async Task<long> NextNumberAsync(this YuanzhuoDb db, string series, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number without its transaction would leave gaps.");
        FormattableString raise = $"INSERT INTO counters (\"Name\", \"Value\") VALUES ({series}, 1) ON CONFLICT (\"Name\") DO UPDATE SET \"Value\" = counters.\"Value\" + 1 RETURNING \"Value\"";
        var numbers = await db.Database.SqlQuery<long>(raise).ToListAsync(ct);
        return numbers[0];
    }
}
