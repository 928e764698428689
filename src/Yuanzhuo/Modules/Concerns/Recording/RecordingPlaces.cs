using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>Where this worker may write down concerns.</summary>
internal sealed class RecordingPlaces(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>In the order of their codes, so that a street stands before its communities.</summary>
    public async Task<IReadOnlyList<OrgUnit>> MineAsync(CancellationToken ct) =>
        await db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.RecordConcern)).AsNoTracking()
            .Where(u => u.ClosedOn == null && ConcernPlaces.Kinds.Contains(u.Kind)).OrderBy(u => u.Code).Take(1000).ToListAsync(ct);

    /// <summary>The worker's own place, if it takes concerns.</summary>
    public Guid? Own(IReadOnlyList<OrgUnit> mine) =>
        user.UnitsFor(Act.RecordConcern).Select(id => (Guid?)id).FirstOrDefault(id => mine.Any(u => u.Id == id && u.Kind != OrgUnitKind.Street));
}
