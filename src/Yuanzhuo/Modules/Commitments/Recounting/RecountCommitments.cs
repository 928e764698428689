using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Recounting;

/// <summary>After a calendar import: open provisional dates are counted again, and the matters follow (policy notes, trap 4).</summary>
internal sealed class RecountCommitments(YuanzhuoDb db) : IFollowsCalendar
{
    public async Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
    {
        var provisional = await db.WholeCommitments.Where(c => c.State == CommitmentState.Open && c.IsProvisional).ToListAsync(ct);
        var places = provisional.Select(c => c.PlaceId).Distinct().ToList();
        var codes = await db.OrgUnits.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, ct);
        var recounted = provisional.Where(c => c.Recount(calendars.For(codes[c.PlaceId]), at)).ToList();
        await TellMattersAsync([.. recounted.Select(c => c.MatterId).Distinct()], at, ct);
        return recounted.Count;
    }

    private async Task TellMattersAsync(List<Guid> matterIds, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var matter in await db.Matters.Where(m => matterIds.Contains(m.Id)).ToListAsync(ct)) await db.SetPromisedDueAsync(matter, at, ct);
    }
}
