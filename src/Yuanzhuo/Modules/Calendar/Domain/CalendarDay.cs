namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>One named day of an edition, as it is stored.</summary>
public sealed class CalendarDay
{
    internal CalendarDay(Guid editionId, DateOnly on, DayKind kind, string name) => (EditionId, On, Kind, Name) = (editionId, on, kind, name);

    public Guid EditionId { get; private init; }

    /// <summary>The day, in China.</summary>
    public DateOnly On { get; private init; }

    public DayKind Kind { get; private set; }

    /// <summary>The holiday it belongs to.</summary>
    public string Name { get; private set; }

    public SpecialDay Value => new(On, Kind, Name);

    internal void Become(SpecialDay day) => (Kind, Name) = (day.Kind, day.Name);
}
