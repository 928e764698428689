using System.Collections.Frozen;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// Which days are worked in China: Monday to Friday without the days off, and the make-up days (调休). Immutable; every question is
/// answered by closed arithmetic and a binary search, so a list of thousands of due dates costs next to nothing.
/// </summary>
/// <remarks>
/// Source of the rule: 全国年节及纪念日放假办法 (2024-11-10) and the yearly notices. A working day in the sense of 行政许可法 82 is a day that is
/// not a statutory holiday; make-up days are worked.
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>No notice can move a weekend farther from 1 January than this many days back into December.</summary>
    internal const int FirstDecemberDayOfNextNotice = 25;

    private readonly SpecialDay[] _days;
    private readonly int[] _dayNumbers;
    private readonly FrozenDictionary<DateOnly, SpecialDay> _byDate;
    private readonly FrozenSet<int> _publishedYears;

    /// <summary>Day numbers on which the plain Monday–Friday rule is wrong, ascending, with the running sum of corrections.</summary>
    private readonly int[] _exceptions;
    private readonly int[] _corrections;

    /// <param name="days">Days off and make-up days; where a date comes twice the later one wins, so that overrides are appended.</param>
    /// <param name="publishedYears">Years whose notice is known.</param>
    public WorkingCalendar(IEnumerable<SpecialDay> days, IEnumerable<int> publishedYears)
    {
        var byDate = new Dictionary<DateOnly, SpecialDay>();
        foreach (var day in days)
            byDate[day.On] = day;
        _byDate = byDate.ToFrozenDictionary();
        _days = [.. byDate.Values.OrderBy(day => day.On)];
        _dayNumbers = [.. _days.Select(day => day.On.DayNumber)];
        _publishedYears = publishedYears.ToFrozenSet();
        (_exceptions, _corrections) = Corrections(_days);
    }

    /// <summary>A calendar that knows no notice: Monday to Friday, everything provisional.</summary>
    public static WorkingCalendar Empty { get; } = new([], []);

    /// <summary>Every named day, ascending.</summary>
    public IReadOnlyList<SpecialDay> Days => _days;

    public IReadOnlyCollection<int> PublishedYears => _publishedYears;

    public bool IsPublished(int year) => _publishedYears.Contains(year);

    public SpecialDay? Named(DateOnly date) => _byDate.GetValueOrDefault(date);

    public bool IsWorkingDay(DateOnly date) =>
        _byDate.TryGetValue(date, out var day) ? day.Kind == DayKind.MakeUp || (IsWeekday(date) && day.Kind != DayKind.Off) : IsWeekday(date);

    /// <summary>
    /// The <paramref name="count"/>-th working day after <paramref name="start"/>, which itself is not counted (民法典 201). Zero gives
    /// the start unchanged; a negative count goes back.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int count) => count switch
    {
        0 => start,
        > 0 => NthWorkingDay(WorkedThrough(start.DayNumber) + count, start.DayNumber),
        _ => NthWorkingDay(WorkedThrough(start.DayNumber - 1) + count + 1, Math.Max(0, start.DayNumber + (count * 2) - 60)),
    };

    /// <summary>How many working days lie in (<paramref name="from"/>, <paramref name="to"/>]; negative when <paramref name="to"/> is the earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => WorkedThrough(to.DayNumber) - WorkedThrough(from.DayNumber);

    /// <summary>The day itself when it is worked, else the next working day (民法典 203: the last day moves behind the holiday).</summary>
    public DateOnly RollForward(DateOnly date) => IsWorkingDay(date) ? date : AddWorkingDays(date, 1);

    /// <summary>The day itself when it is worked, else the last working day before it.</summary>
    public DateOnly RollBack(DateOnly date) => IsWorkingDay(date) ? date : AddWorkingDays(date, -1);

    /// <summary>Whether a notice not yet known may still change this day.</summary>
    public bool IsProvisional(DateOnly date) => UnpublishedYear(date, date) is not null;

    /// <summary>
    /// The first year whose notice is missing and may change a day in [from, to], or null. The last days of December are set by the
    /// next year's notice (2022-12-31 is off by the notice for 2023), so they wait for two notices.
    /// </summary>
    public int? UnpublishedYear(DateOnly from, DateOnly to)
    {
        var last = to is { Month: 12, Day: >= FirstDecemberDayOfNextNotice } ? to.Year + 1 : to.Year;
        for (var year = from.Year; year <= last; year++)
            if (!_publishedYears.Contains(year))
                return year;
        return null;
    }

    /// <summary>The named days in (from, to], ascending.</summary>
    public ReadOnlySpan<SpecialDay> NamedBetween(DateOnly from, DateOnly to)
    {
        var first = CountUpTo(_dayNumbers, from.DayNumber);
        var end = CountUpTo(_dayNumbers, to.DayNumber);
        return end <= first ? [] : _days.AsSpan(first, end - first);
    }

    /// <summary>The same calendar with a district's own days laid over it.</summary>
    public WorkingCalendar With(IEnumerable<SpecialDay> overrides) => new(_days.Concat(overrides), _publishedYears);

    internal static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static (int[] Exceptions, int[] Corrections) Corrections(SpecialDay[] days)
    {
        var exceptions = days.Where(day => IsWeekday(day.On) == (day.Kind == DayKind.Off)).ToArray();
        var corrections = new int[exceptions.Length];
        var sum = 0;
        for (var i = 0; i < exceptions.Length; i++)
            corrections[i] = sum += exceptions[i].Kind == DayKind.Off ? -1 : 1;
        return ([.. exceptions.Select(day => day.On.DayNumber)], corrections);
    }

    private static int CountUpTo(int[] ascending, int value)
    {
        var index = Array.BinarySearch(ascending, value);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Working days from 0001-01-01 (a Monday) up to and including that day.</summary>
    private int WorkedThrough(int dayNumber)
    {
        var days = dayNumber + 1;
        var passed = CountUpTo(_exceptions, dayNumber);
        return (days / 7 * 5) + Math.Min(days % 7, 5) + (passed == 0 ? 0 : _corrections[passed - 1]);
    }

    /// <summary>The first day at or after <paramref name="low"/> by which <paramref name="ordinal"/> working days have passed.</summary>
    private DateOnly NthWorkingDay(int ordinal, int low)
    {
        var step = 16;
        while (WorkedThrough(low + step) < ordinal)
            step *= 2;
        var high = low + step;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (WorkedThrough(middle) >= ordinal)
                high = middle;
            else
                low = middle + 1;
        }

        return DateOnly.FromDayNumber(low);
    }
}
