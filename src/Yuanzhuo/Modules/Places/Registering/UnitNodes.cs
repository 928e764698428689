using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A district's units and those of a list, found by code, by name or by their way from above.</summary>
internal sealed class UnitNodes
{
    private readonly Dictionary<string, UnitNode> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<UnitNode>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, UnitNode> _byId;

    public UnitNodes(OrgUnit district, IReadOnlyList<OrgUnit> known)
    {
        _byId = known.ToDictionary(u => u.Id, u => new UnitNode(u) { Kind = u.Kind, Name = u.Name, Code = u.Code });
        foreach (var (id, node) in _byId)
        {
            if (node.Known!.ParentId is { } parent) node.Parent = _byId.GetValueOrDefault(parent);
            if (node.Code is { } code) _byCode.TryAdd(code, node);
            Name(node, node.Name);
        }

        District = _byId[district.Id];
    }

    public UnitNode District { get; }

    /// <summary>What the directory has.</summary>
    public IReadOnlyCollection<UnitNode> Known => _byId.Values;

    public UnitNode? Of(Guid id) => _byId.GetValueOrDefault(id);

    public UnitNode? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The one of that kind and name directly under that parent.</summary>
    public UnitNode? Under(UnitNode? parent, OrgUnitKind kind, string name) =>
        _byName.GetValueOrDefault(name)?.Find(n => n.Kind == kind && n.Parent == parent && !n.IsEnded);

    /// <summary>Whether another of that kind and name stands directly under the same one.</summary>
    public bool HasTwin(UnitNode node) => _byName.GetValueOrDefault(node.Name)?.Exists(n => n != node && n.Kind == node.Kind && n.Parent == node.Parent && !n.IsEnded) == true;

    /// <summary>A new unit; its code is taken.</summary>
    public UnitNode Add(UnitNode node)
    {
        if (node.Code is { Length: > 0 } code) _byCode.TryAdd(code, node);
        Name(node, node.Name);
        return node;
    }

    /// <summary>It is found by that code, and by that name as well as by the one it had.</summary>
    public void Also(UnitNode node, string name, string? code)
    {
        if (name != node.Name) Name(node, name);
        if (code is { Length: > 0 }) _byCode.TryAdd(code, node);
    }

    /// <summary>The one that is meant by a code, a name or names from above with slashes between (金圣家园/3栋); or why none is.</summary>
    public Result<UnitNode> Meant(string words, string field)
    {
        if (ByCode(words) is { } coded) return coded;
        string[] way = [.. words.Split('/', '／').Select(w => w.Trim())];
        return (_byName.GetValueOrDefault(way[^1]) ?? []).Where(n => Leads(way, n)).ToList() switch
        {
            [var one] => one,
            [] => Refusal.Invalid("Places.UnitNotListed", field, words),
            var several when several.Find(n => IsWhole(way, n)) is { } exact => exact,
            var several => Refusal.Invalid("Places.ParentUnclear", field, words, several.Count),
        };
    }

    private static bool Leads(string[] way, UnitNode node)
    {
        var above = node.Parent;
        for (var i = way.Length - 2; i >= 0; i--)
        {
            while (above is not null && above.Name != way[i]) above = above.Parent;
            if (above is null) return false;
            above = above.Parent;
        }

        return true;
    }

    /// <summary>Whether the names are all that stand above, from the district down: such a way means one only.</summary>
    private static bool IsWhole(string[] way, UnitNode node)
    {
        UnitNode? at = node;
        for (var i = way.Length - 1; i >= 0; i--, at = at.Parent)
            if (at is null || at.Name != way[i]) return false;
        return at is null;
    }

    private void Name(UnitNode node, string name)
    {
        if (!_byName.TryGetValue(name, out var same)) _byName[name] = same = [];
        if (!same.Contains(node)) same.Add(node);
    }
}
