namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Dates out of spoken parts; null where there is no such day.</summary>
internal static class Days
{
    private const int FirstYear = 1950, LastYear = 2090;

    public static DateOnly? Of(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static DateOnly? EndOfMonth(int year, int month) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? Of(year, month, DateTime.DaysInMonth(year, month)) : null;

    /// <summary>How many months, weeks or quarters on: one for each 下, since 下下个月 is the month after the next.</summary>
    public static int NextsIn(string which) => which.Count(letter => letter == '下');

    /// <summary>The Monday of that day's week; weeks begin on Monday (GB/T 7408).</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
