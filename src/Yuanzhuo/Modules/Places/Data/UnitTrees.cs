using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>The divisions as they are and as they were, from memory: without buildings and entrances, of which there are tens of thousands and where nothing is received.</summary>
public sealed class UnitTrees(Remembered<UnitBranches> memory)
{
    private static readonly OrgUnitKind[] TooMany = [OrgUnitKind.Building, OrgUnitKind.Entrance];

    public ValueTask<UnitBranches> GetAsync(CancellationToken ct) => memory.GetAsync(ct);

    internal static async Task<UnitBranches> ReadAsync(YuanzhuoDb db)
    {
        var units = await db.OrgUnits.AsNoTracking().Where(u => !TooMany.Contains(u.Kind)).Include(u => u.Lives).AsSplitQuery().ToListAsync();
        return new(units.Select(u => (u.Id, u.ParentId)), units.SelectMany(u => u.Lives));
    }
}
