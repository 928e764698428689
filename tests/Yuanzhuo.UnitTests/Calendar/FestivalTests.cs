using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>全国年节及纪念日放假办法 (2024, policy.md C): seven festivals, three by the lunar calendar and one by the solar terms.</summary>
public sealed class FestivalTests
{
    [Theory]
    [InlineData(Festival.NewYear, 2026, "2026-01-01")]
    [InlineData(Festival.SpringFestival, 2026, "2026-02-16")] // the eve is a day off since 2025
    [InlineData(Festival.SpringFestival, 2023, "2023-01-21")]
    [InlineData(Festival.TombSweeping, 2026, "2026-04-05")]
    [InlineData(Festival.TombSweeping, 2024, "2024-04-04")]
    [InlineData(Festival.TombSweeping, 2000, "2000-04-04")]
    [InlineData(Festival.TombSweeping, 1999, "1999-04-05")]
    [InlineData(Festival.LabourDay, 2026, "2026-05-01")]
    [InlineData(Festival.DragonBoat, 2026, "2026-06-19")]
    [InlineData(Festival.DragonBoat, 2020, "2020-06-25")] // a second fourth month before it
    [InlineData(Festival.DragonBoat, 2023, "2023-06-22")] // a second second month before it
    [InlineData(Festival.DragonBoat, 2025, "2025-05-31")] // a second sixth month after it
    [InlineData(Festival.MidAutumn, 2025, "2025-10-06")]
    [InlineData(Festival.MidAutumn, 2023, "2023-09-29")]
    [InlineData(Festival.NationalDay, 2026, "2026-10-01")]
    public void A_festival_has_its_day(Festival festival, int year, string on) =>
        Assert.Equal(Day(on), Festivals.NextStart(festival, new DateOnly(year - 1, 12, 31), WorkingCalendar.Empty));

    /// <summary>As far as the lunar calendar is computed.</summary>
    [Theory]
    [InlineData("1901-05-01", "1902-01-01")]
    [InlineData("2098-05-01", "2099-01-01")]
    [InlineData("1900-05-01", null)]
    [InlineData("2099-05-01", null)]
    public void Festivals_are_known_from_1902_to_2099(string from, string? on) =>
        Assert.Equal(on is null ? null : Day(on), Festivals.NextStart(Festival.NewYear, Day(from), WorkingCalendar.Empty));

    [Theory]
    [InlineData("元旦", "New Year")]
    [InlineData("春节", "Spring Festival")]
    [InlineData("清明节", "Tomb-Sweeping Day")]
    [InlineData("劳动节", "Labour Day")]
    [InlineData("五一", "Labour Day")]
    [InlineData("端午节", "Dragon Boat Festival")]
    [InlineData("中秋节", "Mid-Autumn Festival")]
    [InlineData("国庆节、中秋节", "National Day and Mid-Autumn Festival")]
    [InlineData("十一", "National Day")]
    [InlineData("特别放假", "特别放假")]
    public void A_printed_name_is_told_in_the_readers_language(string printed, string english) => Assert.Equal(english, HolidayWords.Of(printed, English));
}
