using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>The public holidays of 全国年节及纪念日放假办法, article 2.</summary>
public enum Festival
{
    NewYear,
    SpringFestival,
    TombSweeping,
    LabourDay,
    DragonBoat,
    MidAutumn,
    NationalDay,

    // Days that are no public holidays for all, and are spoken of all the same.
    Lanterns,
    DoubleNinth,
    WomensDay,
    ChildrensDay,
    PartyDay,
    ArmyDay,
    TeachersDay,
    Christmas,
}

/// <summary>Names and days of the festivals.</summary>
internal static class Festivals
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly (string Name, Festival Festival)[] Names =
    [
        ("元旦", Festival.NewYear), ("春节", Festival.SpringFestival), ("清明", Festival.TombSweeping), ("劳动节", Festival.LabourDay),
        ("五一", Festival.LabourDay), ("端午", Festival.DragonBoat), ("中秋", Festival.MidAutumn), ("国庆", Festival.NationalDay),
        ("十一", Festival.NationalDay),
    ];

    /// <summary>Days that are spoken of like festivals. What is not here is spoken of as the Spring Festival: 过年, 年前, 年关, 除夕.</summary>
    private static readonly (string Name, Festival Festival)[] SpokenNames =
    [
        ("元宵", Festival.Lanterns), ("重阳", Festival.DoubleNinth), ("三八", Festival.WomensDay), ("妇女", Festival.WomensDay), ("六一", Festival.ChildrensDay), ("儿童", Festival.ChildrensDay),
        ("七一", Festival.PartyDay), ("建党", Festival.PartyDay), ("八一", Festival.ArmyDay), ("建军", Festival.ArmyDay), ("教师", Festival.TeachersDay), ("圣诞", Festival.Christmas),
    ];

    /// <summary>The festival a printed or spoken name means, or null.</summary>
    public static Festival? Named(string name)
    {
        foreach (var (part, festival) in Names)
            if (name.Contains(part, StringComparison.Ordinal))
                return festival;
        return null;
    }

    /// <summary>The festival that is meant by words of speech.</summary>
    public static Festival Spoken(string name)
    {
        foreach (var (part, festival) in SpokenNames)
            if (name.StartsWith(part, StringComparison.Ordinal))
                return festival;
        return Named(name) ?? Festival.SpringFestival;
    }

    /// <summary>The first day off of that year's festival (which may lie in the December before); null outside the years of the lunar calendar.</summary>
    public static DateOnly? Begins(Festival festival, int year, WorkingCalendar calendar)
    {
        if (DayIn(festival, year) is not { } day)
            return null;
        while (day.DayNumber > 0 && IsHolidayOf(festival, day.AddDays(-1), calendar))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>
    /// The first day off of the festival's next holiday that begins after <paramref name="from"/>: by the notices, or by the festival's
    /// own day where the year has no notice yet. Null outside the years that the lunar calendar covers.
    /// </summary>
    public static DateOnly? NextStart(Festival festival, DateOnly from, WorkingCalendar calendar)
    {
        for (var year = from.Year; year <= from.Year + 1; year++)
            if (Begins(festival, year, calendar) is { } start && start > from)
                return start;
        return null;
    }

    private static bool IsHolidayOf(Festival festival, DateOnly date, WorkingCalendar calendar) =>
        calendar.Named(date) is { Kind: DayKind.Off } named && named.Name.Split('、').Any(name => Named(name) == festival);

    private static DateOnly? DayIn(Festival festival, int year) => year is < 1902 or > 2099 ? null : festival switch
    {
        Festival.NewYear => new DateOnly(year, 1, 1),
        Festival.SpringFestival => LunarDay(year, 1, 1).AddDays(-1),
        Festival.TombSweeping => new DateOnly(year, 4, TombSweepingDay(year)),
        Festival.LabourDay => new DateOnly(year, 5, 1),
        Festival.DragonBoat => LunarDay(year, 5, 5),
        Festival.MidAutumn => LunarDay(year, 8, 15),
        Festival.Lanterns => LunarDay(year, 1, 15),
        Festival.DoubleNinth => LunarDay(year, 9, 9),
        Festival.WomensDay => new DateOnly(year, 3, 8),
        Festival.ChildrensDay => new DateOnly(year, 6, 1),
        Festival.PartyDay => new DateOnly(year, 7, 1),
        Festival.ArmyDay => new DateOnly(year, 8, 1),
        Festival.TeachersDay => new DateOnly(year, 9, 10),
        Festival.Christmas => new DateOnly(year, 12, 25),
        _ => new DateOnly(year, 10, 1),
    };

    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    /// <summary>The sun's longitude of 15°: 4 or 5 April (6 in a few years before 2000), by the usual integer approximation.</summary>
    private static int TombSweepingDay(int year)
    {
        var inCentury = year % 100;
        var offset = year >= 2000 ? 48_100 : 55_900;
        return (((inCentury * 2_422) + offset) / 10_000) - (inCentury / 4);
    }
}
