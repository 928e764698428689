using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

internal static class UnitMoves
{
    private const int AtOnce = 50;

    /// <summary>
    /// Once every unit is made, changed and moved, and nothing is saved yet: what the directory has below the moved ones is loaded, and the paths of all
    /// that is at hand follow. Those come back that would stand under themselves.
    /// </summary>
    /// <param name="pathsBefore">Of the moved ones, as they are stored.</param>
    public static async Task<IReadOnlyList<OrgUnit>> FollowAsync(this YuanzhuoDb db, IReadOnlyCollection<string> pathsBefore, CancellationToken ct)
    {
        if (pathsBefore.Count == 0) return [];
        foreach (var some in Topmost(pathsBefore).Chunk(AtOnce)) await db.OrgUnits.AtOrBelowAny(some).LoadAsync(ct);
        return FollowParents([.. db.OrgUnits.Local]);
    }

    /// <summary>Brings the paths of these units in line with their parents among them, from the top down. Those come back to which no way leads from above.</summary>
    public static IReadOnlyList<OrgUnit> FollowParents(IReadOnlyCollection<OrgUnit> units)
    {
        var (below, left) = (units.ToLookup(u => u.ParentId), units.ToDictionary(u => u.Id));
        var next = new Queue<OrgUnit>(units.Where(u => u.ParentId is not { } parent || !left.ContainsKey(parent)));
        while (next.TryDequeue(out var parent))
        {
            left.Remove(parent.Id);
            foreach (var child in below[parent.Id])
            {
                child.FollowParent(parent);
                next.Enqueue(child);
            }
        }

        return [.. left.Values];
    }

    /// <summary>Without those that stand below another one of them.</summary>
    private static IEnumerable<string> Topmost(IEnumerable<string> paths)
    {
        string? last = null;
        foreach (var path in paths.Order(StringComparer.Ordinal))
            if (last is null || !UnitPath.Holds(last, path)) yield return last = path;
    }
}
