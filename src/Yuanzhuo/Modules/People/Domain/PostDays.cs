using System.Globalization;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>The days between which posts are held. Another one is a slip of the hand; and after the last day of the calendar there is no next one to count with.</summary>
public static class PostDays
{
    public static readonly DateOnly First = new(1949, 10, 1), Last = new(2199, 12, 31);

    /// <summary>Said where a day is none of them.</summary>
    public const string NotThen = "People.DayOutOfReach";

    /// <summary>Both ends, for the words of it.</summary>
    public static readonly object[] Ends = [Words(First), Words(Last)];

    /// <summary>None is no slip.</summary>
    public static bool Has(DateOnly? day) => day is null || (day >= First && day <= Last);

    private static string Words(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
