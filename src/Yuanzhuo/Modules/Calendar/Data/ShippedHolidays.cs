using System.Text;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>
/// The two independent sources that come with the product, offline: holiday-cn (each year from its notice, 2007–2026) and
/// chinese-calendar (2004–2026), both under the MIT licence; their notices lie beside them.
/// </summary>
public static class ShippedHolidays
{
    private static readonly Lazy<WorkingCalendar> FirstSource = new(() => Load("holiday-cn.csv"));
    private static readonly Lazy<WorkingCalendar> SecondSource = new(() => Load("chinese-calendar.csv"));

    /// <summary>holiday-cn: the one the product counts by until somebody imports another.</summary>
    public static WorkingCalendar HolidayCn => FirstSource.Value;

    /// <summary>chinese-calendar: the one it is held against.</summary>
    public static WorkingCalendar ChineseCalendar => SecondSource.Value;

    /// <summary>The edition with which a scope begins: the nation with the shipped days, any other place empty.</summary>
    internal static CalendarEdition FirstEdition(string scope, DateTimeOffset at)
    {
        var edition = CalendarEdition.For(scope);
        if (scope == CalendarEdition.National)
            edition.Import([.. HolidayCn.Days], "holiday-cn", at);
        return edition;
    }

    private static WorkingCalendar Load(string file)
    {
        using var stream = typeof(ShippedHolidays).Assembly.GetManifestResourceStream($"Yuanzhuo.Modules.Calendar.Data.Snapshots.{file}")
            ?? throw new InvalidOperationException($"The product was built without {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var days = HolidayFile.Read(reader).Select(row => row.Day ?? throw new InvalidDataException($"{file}, line {row.Line}")).ToList();
        return new WorkingCalendar(days, PublishedYears.Of(days));
    }
}
