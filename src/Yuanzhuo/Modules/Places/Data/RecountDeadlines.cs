using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>After a calendar import: every open provisional day of every module is counted again by the calendar of its place (policy notes, trap 4).</summary>
internal sealed class RecountDeadlines(YuanzhuoDb db, IEnumerable<WaitingForCalendar> waiting) : IFollowsCalendar
{
    public async Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
    {
        var recounted = 0;
        foreach (var kind in waiting)
        {
            var things = await kind.Find(db).ToListAsync(ct);
            var places = things.Select(t => t.PlaceId).Distinct().ToList();
            var codes = await db.OrgUnits.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, ct);
            recounted += things.Count(t => t.Recount(calendars.For(codes[t.PlaceId]), at));
        }

        return recounted;
    }
}
