namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>By which divisions something is counted: the tree moves, and a figure must say which one it means.</summary>
public enum UnitTree
{
    /// <summary>As they are today: what a place once received goes with it, or to the one that carries on.</summary>
    Today,

    /// <summary>As they were on the day of receipt: past figures do not move when streets do.</summary>
    Then,
}

/// <summary>A place stood below a unit from a day up to (not including) another; null where it always did or still does.</summary>
public sealed record PlaceSpan(Guid PlaceId, DateOnly? FromOn, DateOnly? UntilOn)
{
    public bool IsAlways => FromOn is null && UntilOn is null;

    public bool Holds(DateOnly on) => !(on < FromOn) && !(on >= UntilOn);

    /// <summary>The first and the last of the days that it shares with a period.</summary>
    public (DateOnly? From, DateOnly? To) DaysOf(DateOnly? from, DateOnly? to) =>
        (FromOn is null || from > FromOn ? from : FromOn, UntilOn is not { } until || to < until ? to : until.AddDays(-1));

    /// <summary>What of it matters within a period: without the ends that lie outside; null where nothing does.</summary>
    public PlaceSpan? Within(DateOnly? from, DateOnly? to)
    {
        if (UntilOn <= from || FromOn > to) return null;
        return new(PlaceId, FromOn <= from ? null : FromOn, UntilOn > to ? null : UntilOn);
    }
}
