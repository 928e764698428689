namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>
/// What stood below which unit, and when. Before its first known life a unit stood where it stood first, and one that ceased to exist stays
/// where it was, so that on any day every place stands below exactly one root.
/// </summary>
public sealed class UnitBranches
{
    private readonly ILookup<Guid, (Guid UnitId, DateOnly? FromOn, DateOnly? UntilOn)> _then;
    private readonly ILookup<Guid, Guid> _today;

    /// <param name="units">Every unit with what stands above it today.</param>
    /// <param name="lives">Every life of these units.</param>
    public UnitBranches(IEnumerable<(Guid Id, Guid? ParentId)> units, IEnumerable<OrgUnitLife> lives)
    {
        _today = units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value, u => u.Id);
        _then = lives.GroupBy(l => l.UnitId).SelectMany(Unbroken).Where(l => l.ParentId is not null)
            .ToLookup(l => l.ParentId!.Value, l => (l.UnitId, l.FromOn, l.UntilOn));
    }

    /// <summary>The unit itself and all below it.</summary>
    public IReadOnlyList<PlaceSpan> Below(UnitTree tree, Guid unitId) => Below(tree, new PlaceSpan(unitId, null, null));

    /// <summary>The unit itself and all below it, on those days.</summary>
    public IReadOnlyList<PlaceSpan> Below(UnitTree tree, PlaceSpan unit)
    {
        var found = new List<PlaceSpan>();
        var next = new Stack<PlaceSpan>([unit]);
        while (next.TryPop(out var span))
        {
            found.Add(span);
            foreach (var child in Children(tree, span)) next.Push(child);
        }

        return [.. found.GroupBy(s => s.PlaceId).SelectMany(Joined)];
    }

    /// <summary>The units right below it, today or on some day, each with the days on which it stood there: one that left and came back is there twice.</summary>
    public IReadOnlyList<PlaceSpan> Parts(UnitTree tree, Guid unitId) => [.. Children(tree, new(unitId, null, null)).GroupBy(s => s.PlaceId).SelectMany(Joined)];

    private IEnumerable<PlaceSpan> Children(UnitTree tree, PlaceSpan above)
    {
        if (tree == UnitTree.Today) return _today[above.PlaceId].Select(id => new PlaceSpan(id, null, null));
        return _then[above.PlaceId].Where(c => !(c.UntilOn <= above.FromOn) && !(c.FromOn >= above.UntilOn) && !(c.FromOn >= c.UntilOn))
            .Select(c => new PlaceSpan(c.UnitId, Later(c.FromOn, above.FromOn), Earlier(c.UntilOn, above.UntilOn)));
    }

    private static IEnumerable<(Guid UnitId, Guid? ParentId, DateOnly? FromOn, DateOnly? UntilOn)> Unbroken(IEnumerable<OrgUnitLife> ofOne)
    {
        var lives = ofOne.OrderBy(l => l.FromOn).ThenBy(l => l.Id).ToList();
        return lives.Select((l, i) => (l.UnitId, l.ParentId, i == 0 ? (DateOnly?)null : l.FromOn, i == lives.Count - 1 ? null : l.UntilOn));
    }

    /// <summary>A new name or code under the same parent parts nothing.</summary>
    private static List<PlaceSpan> Joined(IEnumerable<PlaceSpan> ofOne)
    {
        var joined = new List<PlaceSpan>();
        foreach (var span in ofOne.OrderBy(s => s.FromOn ?? DateOnly.MinValue))
        {
            if (joined is [.., var last] && last.UntilOn == span.FromOn && span.FromOn is not null) joined[^1] = last with { UntilOn = span.UntilOn };
            else joined.Add(span);
        }

        return joined;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
