namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>
/// How long what identifies a person is kept after the end (个人信息保护法 19: the shortest time that the purpose needs; 47: then deleted).
/// Counted by 民法典 200–202: the day of the end does not count; the time is over at the end of the same day of its last month, or of that
/// month's last day. Article 203 (a day off moves the end on) is not used: people were told "at most".
/// </summary>
public static class KeepingTime
{
    private const int LongestMonthDifference = 3;

    /// <summary>The last day on which it is still kept.</summary>
    public static DateOnly LastDayOf(DateOnly endedOn, int months) => endedOn.AddMonths(months);

    /// <summary>What ended on that day or before is over today.</summary>
    public static DateOnly LatestOver(DateOnly today, int months)
    {
        var day = today.AddMonths(-months).AddDays(LongestMonthDifference);
        while (LastDayOf(day, months) >= today) day = day.AddDays(-1);
        return day;
    }
}
