using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>A place to choose in a filter.</summary>
/// <param name="Value">Official code, else the id.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Depth">0 for a street, 1 for what lies below it, and so on.</param>
public sealed record PlaceOption(string Value, string Name, int Depth);

/// <summary>Places to choose from without a script: all streets, and below the chosen one what lies there.</summary>
public sealed class PlaceMenu(Remembered<IReadOnlyList<PlaceMenu.Unit>> memory)
{
    private static readonly OrgUnitKind[] Shown =
        [OrgUnitKind.District, OrgUnitKind.Street, OrgUnitKind.Community, OrgUnitKind.Village, OrgUnitKind.FamilyCommittee, OrgUnitKind.GovernanceUnit, OrgUnitKind.Estate];

    /// <summary>The streets, with the branch that leads to the chosen place and its own children opened.</summary>
    public async Task<IReadOnlyList<PlaceOption>> ForAsync(OrgUnit? chosen, CancellationToken ct)
    {
        var units = await memory.GetAsync(ct);
        var options = new List<PlaceOption>();
        foreach (var street in units.Where(u => u.Kind == OrgUnitKind.Street)) Add(street, 0);
        if (chosen is not null && options.TrueForAll(o => o.Value != ValueOf(chosen))) options.Insert(0, new(ValueOf(chosen), chosen.Name, 0));
        return options;

        void Add(Unit unit, int depth)
        {
            options.Add(new(unit.Code ?? unit.Id.ToString(), unit.Name, depth));
            if (chosen is null || !UnitPath.Holds(unit.Path, chosen.Path)) return;
            foreach (var child in units.Where(u => u.ParentId == unit.Id)) Add(child, depth + 1);
        }
    }

    /// <summary>How an address names a unit: by its official code, which another may have once it is gone.</summary>
    public static string ValueOf(OrgUnit unit) => unit.ClosedOn is null && unit.Code is { } code ? code : unit.Id.ToString();

    internal static async Task<IReadOnlyList<Unit>> ReadAsync(YuanzhuoDb db) => await db.OrgUnits.AsNoTracking().Existing().Where(u => Shown.Contains(u.Kind))
        .OrderBy(u => u.Code == null).ThenBy(u => u.Code).ThenBy(u => u.Name).Select(u => new Unit(u.Id, u.ParentId, u.Kind, u.Name, u.Code, u.Path)).ToListAsync();

    /// <summary>A unit of the directory's upper levels: filters need them on every page.</summary>
    public sealed record Unit(Guid Id, Guid? ParentId, OrgUnitKind Kind, string Name, string? Code, string Path);
}
