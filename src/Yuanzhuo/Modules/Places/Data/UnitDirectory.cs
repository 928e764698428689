using System.Collections.Frozen;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// Units by id, for showing them: from memory, which is never older than the question. Buildings and entrances, of which there are tens of
/// thousands, are read when one is asked for. Nobody may change what they get, and nothing knows their past lives.
/// </summary>
public sealed class UnitDirectory(Remembered<FrozenDictionary<Guid, OrgUnit>> memory, YuanzhuoDb db)
{
    private static readonly OrgUnitKind[] TooMany = [OrgUnitKind.Building, OrgUnitKind.Entrance];

    /// <summary>Those of the ids that exist.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, OrgUnit>> OfAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var remembered = await memory.GetAsync(ct);
        var (found, others) = (new Dictionary<Guid, OrgUnit>(), new List<Guid>());
        foreach (var id in ids.Distinct())
        {
            if (remembered.TryGetValue(id, out var unit)) found[id] = unit;
            else others.Add(id);
        }

        if (others.Count > 0)
        {
            await foreach (var unit in db.OrgUnits.AsNoTracking().Where(u => others.Contains(u.Id)).AsAsyncEnumerable().WithCancellation(ct)) found[unit.Id] = unit;
        }

        return found;
    }

    /// <summary>The unit and what stands above it, from the root down.</summary>
    public async ValueTask<IReadOnlyList<OrgUnit>> BranchAsync(OrgUnit unit, CancellationToken ct)
    {
        var remembered = await memory.GetAsync(ct);
        var branch = new List<OrgUnit>();
        for (var next = unit; next is not null; next = next.ParentId is { } parent ? remembered.GetValueOrDefault(parent) : null) branch.Insert(0, next);
        return branch;
    }

    internal static async Task<FrozenDictionary<Guid, OrgUnit>> ReadAsync(YuanzhuoDb db) =>
        (await db.OrgUnits.AsNoTracking().Where(u => !TooMany.Contains(u.Kind)).ToListAsync()).ToFrozenDictionary(u => u.Id);
}
