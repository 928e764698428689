using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// How many there are of one kind below one unit: what statistics, the first page and the work page show without counting matters.
/// Every unit has lines of its own subtree, for each month and category and for all of them together, so that a page reads a few
/// hundred lines whatever the number of matters; by the divisions of the day of receipt, and by today's.
/// </summary>
public sealed class Tally
{
    /// <summary>In <see cref="Month"/>: all months together.</summary>
    public const int AllMonths = 0;

    /// <summary>In <see cref="Category"/>: all categories together.</summary>
    public const string AllCategories = "*";

    public UnitTree Tree { get; init; }

    /// <summary>The unit whose whole subtree is counted.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Year and month of receipt such as 202611, or <see cref="AllMonths"/>.</summary>
    public int Month { get; init; }

    /// <summary>A category's key, empty for none, or <see cref="AllCategories"/>.</summary>
    public required string Category { get; init; }

    /// <summary>One of <see cref="TallyKind"/>.</summary>
    public required string Kind { get; init; }

    public int Count { get; init; }
}

/// <summary>One more or one less: appended by the database in the transaction of the change, folded into <see cref="Tally"/> lines later.</summary>
public sealed class TallyChange
{
    public long Id { get; init; }

    /// <summary>Where it stands today.</summary>
    public Guid PlaceId { get; init; }

    /// <summary>Where it stood when it was received.</summary>
    public Guid ThenId { get; init; }

    /// <summary>The day of receipt.</summary>
    public DateOnly On { get; init; }

    public required string Category { get; init; }

    public required string Kind { get; init; }

    public int Change { get; init; }
}
