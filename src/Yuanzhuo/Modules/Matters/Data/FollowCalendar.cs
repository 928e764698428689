using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Counts the handling days of open matters again when a calendar comes out (policy notes, trap 4).</summary>
internal sealed class FollowCalendar(YuanzhuoDb db) : IFollowsCalendar
{
    public async Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
    {
        var open = await db.Matters.Where(m => m.Ending == null && m.HandlingDays != null)
            .Join(db.OrgUnits, m => m.PlaceId, u => u.Id, (m, u) => new { Matter = m, u.Code }).ToListAsync(ct);
        return open.Count(o => o.Matter.RecountHandling(Term.WorkingDays(o.Matter.HandlingDays!.Value).DueFrom(o.Matter.TermStartsAt, calendars.For(o.Code)).On, at));
    }
}
