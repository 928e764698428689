using System.Collections.Concurrent;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// Places as this node last read them, for writes that have their own statement make sure that the place still has the version seen. Nobody
/// else may rest on them. They are read only, and there are no more of them than places.
/// </summary>
public sealed class SeenPlaces
{
    private readonly ConcurrentDictionary<Guid, OrgUnit> _byId = new();
    private readonly ConcurrentDictionary<string, OrgUnit> _byCode = new(StringComparer.Ordinal);

    /// <summary>The unit, as seen or as it is.</summary>
    public async ValueTask<OrgUnit?> FindAsync(YuanzhuoDb db, Guid id, CancellationToken ct) =>
        _byId.TryGetValue(id, out var seen) ? seen : Keep(await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct));

    /// <summary>The unit that has this code, or carries on for the one that had it. Only today's code is remembered: a past one may be given anew.</summary>
    public async ValueTask<OrgUnit?> ByCodeAsync(YuanzhuoDb db, string code, CancellationToken ct)
    {
        if (_byCode.TryGetValue(code, out var seen)) return seen;
        var unit = Keep(await db.UnitByAnyCodeAsync(code, ct));
        if (unit is { ClosedOn: null } && unit.Code == code) _byCode[code] = unit;
        return unit;
    }

    /// <summary>It is no longer as it was seen.</summary>
    public void Forget(OrgUnit seen)
    {
        _byId.TryRemove(seen.Id, out _);
        if (seen.Code is { } code) _byCode.TryRemove(code, out _);
    }

    private OrgUnit? Keep(OrgUnit? unit)
    {
        if (unit is not null) _byId[unit.Id] = unit;
        return unit;
    }
}
