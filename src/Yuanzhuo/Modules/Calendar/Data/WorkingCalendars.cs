using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>
/// The calendars in force, from memory. Every half minute one small query asks whether another node has imported; before anything is
/// stored, the shipped days hold.
/// </summary>
public sealed class WorkingCalendars(YuanzhuoDb db, CalendarMemory memory, TimeProvider clock)
{
    /// <summary>The country's calendar now in force.</summary>
    public async ValueTask<WorkingCalendar> NationalAsync(CancellationToken ct = default) => (await BookAsync(ct)).National;

    /// <summary>The calendar now in force at the place with that official code.</summary>
    public async ValueTask<WorkingCalendar> ForAsync(string? placeCode, CancellationToken ct = default) => (await BookAsync(ct)).For(placeCode);

    /// <summary>All calendars now in force, for lists over many places.</summary>
    public async ValueTask<CalendarBook> BookAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (memory.Fresh(now) is { } fresh)
            return fresh;
        var versions = await db.Set<CalendarEdition>().AsNoTracking().OrderBy(e => e.Scope).Select(e => e.Version).ToListAsync(ct);
        return memory.Confirm(versions, now) ?? memory.Keep(versions, await ReadAsync(ct), now);
    }

    private async Task<CalendarBook> ReadAsync(CancellationToken ct)
    {
        var editions = await db.Set<CalendarEdition>().AsNoTracking().Include(e => e.Days).ToListAsync(ct);
        return BookOf(editions);
    }

    internal static CalendarBook BookOf(IReadOnlyCollection<CalendarEdition> editions)
    {
        var days = editions.ToDictionary(e => e.Scope, e => (IReadOnlyList<SpecialDay>)[.. e.Days.Select(d => d.Value)]);
        var national = days.Remove(CalendarEdition.National, out var nation) ? new WorkingCalendar(nation, PublishedYears.Of(nation)) : ShippedHolidays.HolidayCn;
        return new CalendarBook(national, days);
    }
}
