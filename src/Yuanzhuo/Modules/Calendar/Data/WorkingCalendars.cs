using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>
/// The calendars in force, from memory that holds until one is imported, on any node. Before anything is stored, the shipped days hold.
/// </summary>
public sealed class WorkingCalendars(Remembered<CalendarBook> book)
{
    /// <summary>The country's calendar now in force.</summary>
    public async ValueTask<WorkingCalendar> NationalAsync(CancellationToken ct = default) => (await BookAsync(ct)).National;

    /// <summary>The calendar now in force at the place with that official code.</summary>
    public async ValueTask<WorkingCalendar> ForAsync(string? placeCode, CancellationToken ct = default) => (await BookAsync(ct)).For(placeCode);

    /// <summary>All calendars now in force, for lists over many places.</summary>
    public ValueTask<CalendarBook> BookAsync(CancellationToken ct = default) => book.GetAsync(ct);

    /// <summary>All calendars as last seen, for a write that makes sure of them.</summary>
    internal ValueTask<Seen<CalendarBook>> SeenAsync(bool anew, CancellationToken ct) => book.SeenAsync(anew, ct);

    internal static async Task<CalendarBook> ReadAsync(YuanzhuoDb db) => BookOf(await db.Set<CalendarEdition>().AsNoTracking().Include(e => e.Days).ToListAsync());

    internal static CalendarBook BookOf(IReadOnlyCollection<CalendarEdition> editions)
    {
        var days = editions.ToDictionary(e => e.Scope, e => (IReadOnlyList<SpecialDay>)[.. e.Days.Select(d => d.Value)]);
        var national = days.Remove(CalendarEdition.National, out var nation) ? new WorkingCalendar(nation, PublishedYears.Of(nation)) : ShippedHolidays.HolidayCn;
        return new CalendarBook(national, days);
    }
}
