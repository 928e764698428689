using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class HolidayFileTests
{
    [Fact]
    public void The_two_shipped_sources_never_count_differently()
    {
        var differences = CompareSources.ByDate(ShippedHolidays.HolidayCn, ShippedHolidays.ChineseCalendar);
        Assert.DoesNotContain(differences, difference => difference.ChangesCounting);
    }

    [Fact]
    public void The_two_shipped_sources_differ_only_in_which_idle_weekends_they_name()
    {
        var differences = CompareSources.ByDate(ShippedHolidays.HolidayCn, ShippedHolidays.ChineseCalendar);
        Assert.Equal(
            [
                ("2011-06-05", SourceDifferenceKind.OnlyInFirst), ("2012-06-23", SourceDifferenceKind.OnlyInFirst), ("2014-04-06", SourceDifferenceKind.OnlyInSecond),
                ("2015-09-05", SourceDifferenceKind.OnlyInFirst), ("2019-04-06", SourceDifferenceKind.OnlyInSecond), ("2019-04-07", SourceDifferenceKind.OnlyInSecond),
                ("2019-06-08", SourceDifferenceKind.OnlyInSecond), ("2019-06-09", SourceDifferenceKind.OnlyInSecond), ("2019-09-14", SourceDifferenceKind.OnlyInSecond),
                ("2019-09-15", SourceDifferenceKind.OnlyInSecond), ("2020-02-03", SourceDifferenceKind.OnlyInFirst), ("2023-12-30", SourceDifferenceKind.OnlyInSecond),
                ("2023-12-31", SourceDifferenceKind.OnlyInSecond),
            ],
            differences.Select(difference => (difference.On.ToString("o", null), difference.Kind)));
    }

    [Fact]
    public void A_difference_that_changes_the_counting_is_told_apart()
    {
        SpecialDay newYear = new(Day("2026-01-01"), DayKind.Off, "元旦");
        var first = new WorkingCalendar([newYear, new(Day("2026-10-10"), DayKind.MakeUp, "国庆节"), new(Day("2026-10-02"), DayKind.Off, "国庆节")], [2026]);
        var second = new WorkingCalendar([newYear, new(Day("2026-10-10"), DayKind.Off, "国庆节")], [2026]);
        var differences = CompareSources.ByDate(first, second);
        Assert.Equal(
            [(Day("2026-10-02"), SourceDifferenceKind.OnlyInFirst, true), (Day("2026-10-10"), SourceDifferenceKind.KindDiffers, true)],
            differences.Select(difference => (difference.On, difference.Kind, difference.ChangesCounting)));
    }

    [Fact]
    public void A_file_is_read_line_by_line_and_says_what_is_wrong_where()
    {
        using var text = new StringReader("\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦\r\n2027-1-2,holiday,元旦\r\n2027-01-03,off,元旦\r\n2027-01-04,workday,\r\n2027-01-01,workday,元旦\r\n");
        var rows = HolidayFile.Read(text);
        Assert.Equal([2, 3, 4, 5, 6], rows.Select(row => row.Line));
        Assert.Equal(new SpecialDay(Day("2027-01-01"), DayKind.Off, "元旦"), rows[0].Day);
        Assert.Equal(["Calendar.RowDateUnreadable", "Calendar.RowKindUnknown", "Calendar.RowNameLength", "Calendar.RowDateTwice"], rows.Skip(1).Select(row => row.Error?.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"unclosed")]
    [InlineData("\u0000\u0001,\"\",\r\n,,,,\n\n")]
    public void Any_file_is_read_without_failing(string text) => Assert.All(HolidayFile.Read(new StringReader(text)), row => Assert.NotNull(row.Error));

    [Fact]
    public void A_year_is_published_by_its_first_of_January()
    {
        SpecialDay[] days = [new(Day("2026-12-31"), DayKind.Off, "元旦"), new(Day("2027-01-01"), DayKind.Off, "元旦")];
        Assert.Equal([2027], PublishedYears.Of(days));
    }
}
