namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>What an import does to one day.</summary>
public enum CalendarChangeKind
{
    New,
    Changed,
    Same,

    /// <summary>Stored, but not in the new notice for its year: taken out.</summary>
    Gone,
}

/// <summary>One row of an import's preview.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Before">As stored, or null.</param>
/// <param name="After">As imported, or null.</param>
public sealed record CalendarChange(DateOnly On, CalendarChangeKind Kind, SpecialDay? Before, SpecialDay? After);
