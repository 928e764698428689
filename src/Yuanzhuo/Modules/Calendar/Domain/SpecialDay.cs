namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>How a notice changes a day against the plain rule "Monday to Friday are worked".</summary>
public enum DayKind
{
    /// <summary>A day off (放假), also where it is a Saturday or Sunday inside a holiday.</summary>
    Off,

    /// <summary>A working day made up for a holiday (补班), mostly a Saturday or Sunday.</summary>
    MakeUp,
}

/// <summary>One day that a notice of the State Council's office, or a district's own notice, names.</summary>
/// <param name="On">The day, in China.</param>
/// <param name="Kind">Off or made up.</param>
/// <param name="Name">The holiday it belongs to, in Chinese as the notice prints it, e.g. 国庆节.</param>
public sealed record SpecialDay(DateOnly On, DayKind Kind, string Name);
