using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// What refers to a unit, whichever module it is of: a unit on which something stands cannot just cease to be. It reads the model, so that no
/// module can forget to say so.
/// </summary>
public sealed class WhatStands(YuanzhuoDb db)
{
    private const int AtOnce = 500;

    /// <summary>The tree itself, and what an import remembers of it.</summary>
    private static readonly Type[] OfTheTree = [typeof(OrgUnit), typeof(OrgUnitLife), typeof(UnitImportLine)];

    private static readonly MethodInfo Asking = typeof(WhatStands).GetMethod(nameof(UnitsInAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The names of all types that refer to units; each has its word, <c>Places.Stands_NAME</c>.</summary>
    public IEnumerable<string> Kinds => References().Select(r => r.DeclaringEntityType.ClrType.Name).Distinct();

    /// <summary>For each of the units on which something stands: the kinds of it, by the name of their type.</summary>
    public async Task<ILookup<Guid, string>> OnAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken ct)
    {
        var found = new List<(Guid UnitId, string What)>();
        foreach (var key in References())
            foreach (var some in unitIds.Chunk(AtOnce))
            {
                var type = key.DeclaringEntityType.ClrType;
                var standing = await (Task<List<Guid>>)Asking.MakeGenericMethod(type).Invoke(this, [key.Properties[0], some, ct])!;
                found.AddRange(standing.Select(id => (id, type.Name)));
            }

        return found.Distinct().ToLookup(f => f.UnitId, f => f.What);
    }

    private Task<List<Guid>> UnitsInAsync<T>(IProperty property, Guid[] ids, CancellationToken ct)
        where T : class
    {
        var rows = db.Set<T>().AsNoTracking();
        var units = property.IsNullable ? rows.Select(r => EF.Property<Guid?>(r, property.Name)).Where(id => id != null).Select(id => id!.Value) : rows.Select(r => EF.Property<Guid>(r, property.Name));
        return units.Where(id => ids.Contains(id)).Distinct().ToListAsync(ct);
    }

    private IEnumerable<IForeignKey> References() => db.Model.GetEntityTypes().Where(e => !e.IsOwned()).SelectMany(e => e.GetForeignKeys())
        .Where(key => key.PrincipalEntityType.ClrType == typeof(OrgUnit) && !OfTheTree.Contains(key.DeclaringEntityType.ClrType));
}
