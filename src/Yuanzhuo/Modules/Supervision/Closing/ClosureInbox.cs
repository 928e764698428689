using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Whose turn it is.</summary>
internal enum WaitsFor
{
    Answer,
    Check,
    Approval,
}

internal sealed record ClosureRow(string Number, string Title, string PlaceName, string DoerName, DateTimeOffset AppliedAt, WaitsFor WaitsFor);

/// <summary>Closures under way in the places of this person, those that wait for somebody first, then the oldest.</summary>
internal sealed class ClosureInbox(YuanzhuoDb db, CurrentUser user)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ClosureRow>> ReadAsync(CancellationToken ct)
    {
        var places = db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.CheckClosure)).Select(u => u.Id);
        var closures = await db.WholeClosures.AsNoTracking()
            .Where(c => (c.State == ClosureState.Applied || c.State == ClosureState.Checked) && places.Contains(c.PlaceId))
            .OrderBy(c => c.AppliedAt).Take(Most).ToListAsync(ct);
        var matters = await db.Matters.Where(m => closures.Select(c => c.MatterId).Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => (m.Number, m.Title), ct);
        var names = await db.OrgUnits.Where(u => closures.Select(c => c.PlaceId).Contains(u.Id) || closures.Select(c => c.AppliedByUnitId).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. closures.Select(c => new ClosureRow(matters[c.MatterId].Number, matters[c.MatterId].Title, names[c.PlaceId], names[c.AppliedByUnitId], c.AppliedAt, Turn(c)))
                .OrderBy(r => r.WaitsFor == WaitsFor.Answer).ThenBy(r => r.AppliedAt),
        ];
    }

    private static WaitsFor Turn(Closure closure) => closure switch
    {
        { State: ClosureState.Checked } => WaitsFor.Approval,
        { IsConfirmed: true } => WaitsFor.Check,
        _ => WaitsFor.Answer,
    };
}
