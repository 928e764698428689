using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Commitments that were counted again: their matters are told the next due day, in the same transaction.</summary>
internal sealed class MattersFollowCommitments(YuanzhuoDb db) : IFollowsCalendar
{
    public async Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var told = db.ChangeTracker.Entries<Commitment>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity.MatterId).Distinct().ToList();
        foreach (var matter in await db.Matters.Where(m => told.Contains(m.Id)).ToListAsync(ct)) await db.SetCommittedDueAsync(matter, at, ct);
        return 0;
    }
}
