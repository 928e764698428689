using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>Carries a plan out on the units at hand. Units keep their ids, so everything that refers to them keeps holding.</summary>
internal sealed class ApplyPlan(DistrictUnits units, DateOnly on, DateTimeOffset at)
{
    private readonly Dictionary<string, OrgUnit> _now = [];
    private readonly List<(OrgUnit Closed, OrgUnit Successor)> _closed = [];

    /// <summary>Every unit that ceased to exist, with the one that carries on.</summary>
    public IReadOnlyList<(OrgUnit Closed, OrgUnit Successor)> Run(ReorganisationPlan plan)
    {
        foreach (var row in plan.Streets.Where(r => r.After is not null)) _now[row.After!.Code] = GoOn(row, units.District);
        foreach (var row in plan.Places.Where(r => r.After is not null)) _now[row.After!.Code] = GoOn(row, _now[row.After.ParentCode]);
        foreach (var row in plan.Rows.Where(r => r.Change == PlanChange.Gone)) Close(units[row.Before!.Id], _now[row.Successor!.Code!]);
        units.MovePaths();
        return _closed;
    }

    private OrgUnit GoOn(PlanRow row, OrgUnit parent)
    {
        if (row.Before is not { } before) return units.Found(row.After!, parent, on, at);
        var unit = units[before.Id];
        if (row.Change == PlanChange.Same) return unit;
        Change(unit, row.After!.Kind, row.After.Name, row.After.Code, parent);
        if (row.Difference.HasFlag(PlanDifference.Renamed) && unit.Kind == OrgUnitKind.Street) RenameDiscipline(unit, before.Name);
        return unit;
    }

    private void RenameDiscipline(OrgUnit street, string before)
    {
        foreach (var office in units.OwnOf(street).Where(u => u.Kind == OrgUnitKind.Discipline && u.Name == DisciplineNames.Of(before)))
            Change(office, office.Kind, DisciplineNames.Of(street.Name), null, street);
    }

    private void Close(OrgUnit unit, OrgUnit successor)
    {
        unit.Close(on, successor, at);
        _closed.Add((unit, successor));
        foreach (var own in units.OwnOf(unit))
            if (own.Kind == OrgUnitKind.Discipline && units.OwnOf(successor).FirstOrDefault(u => u.Kind == OrgUnitKind.Discipline) is { } theirs) Close(own, theirs);
            else Change(own, own.Kind, own.Name == DisciplineNames.Of(unit.Name) ? DisciplineNames.Of(successor.Name) : own.Name, own.Code, successor);
    }

    private void Change(OrgUnit unit, OrgUnitKind kind, string name, string? code, OrgUnit parent) => unit.Change(kind, name, code, parent, PinyinInitials.Of(name), on, at);
}
