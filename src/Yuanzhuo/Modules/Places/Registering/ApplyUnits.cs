using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>Carries a plan of units out, and remembers what it changed. Units keep their ids, so everything that refers to them keeps holding.</summary>
public sealed class ApplyUnits(YuanzhuoDb db, IEnumerable<IFollowsPlaces> followers)
{
    private readonly Dictionary<UnitNode, OrgUnit> _units = [];
    private readonly List<UnitImportLine> _lines = [];

    /// <summary>Of the moved ones, as they are stored.</summary>
    private readonly List<string> _pathsBefore = [];

    /// <summary>What was changed; the caller saves. Called again where the race for it was lost, and then it begins anew.</summary>
    public async Task<IReadOnlyList<UnitImportLine>> RunAsync(UnitPlan plan, DateTimeOffset at, CancellationToken ct)
    {
        var on = ChinaTime.DateOf(at);
        _units.Clear();
        _lines.Clear();
        _pathsBefore.Clear();
        await LoadAsync(plan, ct);
        foreach (var row in plan.Rows.Where(r => r.Change == UnitChange.New)) Found(row.Node!, on, at);
        foreach (var street in plan.Rows.Where(r => r is { Change: UnitChange.New, Node.Kind: OrgUnitKind.Street }).Select(r => _units[r.Node!])) Inspect(plan, street, on, at);
        foreach (var row in plan.Rows.Where(r => r.Change == UnitChange.Changed)) Change(row.Node!, on, at);
        await db.FollowAsync(_pathsBefore, ct);
        foreach (var row in plan.Rows.Where(r => r.Change == UnitChange.Ended)) await EndAsync(row, on, at, ct);
        return [.. _lines];
    }

    /// <summary>Those that are changed, with their lives, and those under which new ones stand.</summary>
    private async Task LoadAsync(UnitPlan plan, CancellationToken ct)
    {
        var changing = plan.Rows.Where(r => r.Change != UnitChange.Same).SelectMany(r => new[] { r.Node, r.Node?.Parent, r.Successor }).OfType<UnitNode>().Where(n => n.Known is not null).Distinct().ToList();
        foreach (var some in changing.Chunk(500))
        {
            var ids = some.Select(n => n.Known!.Id).ToList();
            var units = await db.OrgUnits.Include(u => u.Lives).Where(u => ids.Contains(u.Id)).AsSplitQuery().ToDictionaryAsync(u => u.Id, ct);
            foreach (var node in some) _units[node] = units[node.Known!.Id];
        }
    }

    private OrgUnit Found(UnitNode node, DateOnly on, DateTimeOffset at)
    {
        if (_units.TryGetValue(node, out var there)) return there;
        var unit = OrgUnit.Found(node.Kind, node.Name, node.Code, Found(node.Parent!, on, at), PinyinInitials.Of(node.Name), on, at);
        db.Add(unit);
        _lines.Add(LineOf(unit, UnitChange.New, null));
        return _units[node] = unit;
    }

    /// <summary>A street comes with its inspection office, unless the list brings one.</summary>
    private void Inspect(UnitPlan plan, OrgUnit street, DateOnly on, DateTimeOffset at)
    {
        if (plan.Rows.Any(r => r is { Change: UnitChange.New, Node: { Kind: OrgUnitKind.Discipline, Parent: { } parent } } && _units[parent].Id == street.Id)) return;
        var office = InspectionOffice.Of(street, on, at);
        db.Add(office);
        _lines.Add(LineOf(office, UnitChange.New, null));
    }

    private void Change(UnitNode node, DateOnly on, DateTimeOffset at)
    {
        var (unit, parent) = (_units[node], node.Parent is null ? null : Found(node.Parent, on, at));
        var (before, path) = ((unit.Name, unit.Code, unit.ParentId), unit.Path);
        unit.Change(unit.Kind, node.Name, node.Code, parent, PinyinInitials.Of(node.Name), on, at);
        _lines.Add(LineOf(unit, UnitChange.Changed, before));
        if (unit.Path != path) _pathsBefore.Add(path);
    }

    private async Task EndAsync(UnitPlanRow row, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var (unit, successor) = (_units[row.Node!], row.Successor is null ? null : _units[row.Successor]);
        unit.Close(on, successor, at);
        _lines.Add(LineOf(unit, UnitChange.Ended, (unit.Name, unit.Code, unit.ParentId)));
        if (successor is null) return;
        foreach (var follower in followers) await follower.CarryOverAsync(unit.Id, successor.Id, on, at, ct);
    }

    private static UnitImportLine LineOf(OrgUnit unit, UnitChange change, (string Name, string? Code, Guid? ParentId)? before) => new()
    {
        UnitId = unit.Id, Change = change, NameBefore = before?.Name, CodeBefore = before?.Code, ParentBeforeId = before?.ParentId,
        NameAfter = unit.Name, CodeAfter = unit.Code, ParentAfterId = unit.ParentId,
    };
}
