using System.Globalization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>What the calendar's tests share.</summary>
internal static class Calendars
{
    public static WorkingCalendar Shipped => ShippedHolidays.HolidayCn;

    public static CultureInfo Chinese { get; } = new("zh-CN");

    public static CultureInfo English { get; } = new("en");

    public static PublicWords Words(string words) => PublicWords.Mask(words);

    public static PauseReason Because(string words) => new(PauseGround.Procedure, Words(words));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", null);

    /// <summary>Ten in the morning in China.</summary>
    public static DateTimeOffset Morning(string date) => ChinaTime.At(Day(date), new TimeOnly(10, 0));

    public static DateOnly DueOn(Term term, string from) => term.DueFrom(Morning(from), Shipped).On;
}
