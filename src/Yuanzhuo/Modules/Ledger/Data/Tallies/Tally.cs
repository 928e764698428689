namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// How many there are of one kind below one unit: what statistics, the first page and the work page show without counting matters.
/// Every unit has lines of its own subtree, for each month and category and for all of them together, so that a page reads a few
/// hundred lines whatever the number of matters.
/// </summary>
public sealed class Tally
{
    /// <summary>In <see cref="Month"/>: all months together.</summary>
    public const int AllMonths = 0;

    /// <summary>In <see cref="Category"/>: all categories together.</summary>
    public const string AllCategories = "*";

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

    public Guid PlaceId { get; init; }

    public int Month { get; init; }

    public required string Category { get; init; }

    public required string Kind { get; init; }

    public int Change { get; init; }
}

/// <summary>What is counted: by how it ended (the names of <c>Ending</c>), and these.</summary>
public static class TallyKind
{
    /// <summary>Concerns, and matters that the community opened by itself: the other side of the equation.</summary>
    public const string Received = "Received";

    /// <summary>Concerns that await a decision.</summary>
    public const string Awaiting = "Awaiting";

    /// <summary>Open matters.</summary>
    public const string Open = "Open";

    /// <summary>Concerns that live on as a further voice of a matter they did not found; they end as merged.</summary>
    public const string Voice = "Voice";

    /// <summary>No figure but a sign: the tree of units changed, so the lines of those above are counted anew.</summary>
    public const string Rebuild = "Rebuild";
}
