using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>
/// Takes an import back: what it made ends, what it changed is as before, what it ended is there again. As long as nothing stands on what it
/// made and nobody changed it since; else it says what.
/// </summary>
internal sealed class UndoUnits(Doer doer, YuanzhuoDb db, WhatStands stands, Texts texts) : Deed<UndoUnits.Input, UnitImport, Guid>(doer)
{
    private const int MostNamed = 5;

    public sealed class Input : Repeatable
    {
        public Guid ImportId { get; set; }
    }

    public override Act Act => Act.ManagePlaces;

    public override bool StandsAlone => true;

    protected override async Task<Result<At<UnitImport>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Set<UnitImport>().Include(i => i.Lines).FirstOrDefaultAsync(i => i.Id == input.ImportId, ct) is { } import ? At.Everywhere(import) : Refusal.NotFound("Places.NoSuchImport");

    protected override async Task<Result<Guid>> DoAsync(Input input, UnitImport import, CancellationToken ct)
    {
        if (import.Undo(Now).Why is { } over) return over;
        var ids = import.Lines.Select(l => l.UnitId).ToList();
        var parents = import.Lines.Select(l => l.ParentBeforeId).OfType<Guid>().ToList();
        var units = await db.OrgUnits.Include(u => u.Lives).Where(u => ids.Contains(u.Id) || parents.Contains(u.Id)).AsSplitQuery().ToDictionaryAsync(u => u.Id, ct);
        if (await WhyNotAsync(import, units, ct) is { } why) return why;

        var on = ChinaTime.DateOf(Now);
        var moved = import.Lines.Where(l => l.ParentBeforeId is not null && l.ParentBeforeId != l.ParentAfterId).Select(l => units[l.UnitId].Path).ToList();
        foreach (var line in import.Lines) TakeBack(line, units, on);
        var circling = await db.FollowAsync(moved, ct);
        return circling.Count > 0 ? Refusal.RuleBroken("Places.UndoUnderItself", Some([.. circling.Select(u => u.Name)])) : import.Id;
    }

    private async Task<Refusal?> WhyNotAsync(UnitImport import, Dictionary<Guid, OrgUnit> units, CancellationToken ct)
    {
        var changed = import.Lines.Where(l => units[l.UnitId] is var unit && (unit.Name != l.NameAfter || unit.Code != l.CodeAfter || unit.ParentId != l.ParentAfterId || (unit.ClosedOn is not null) != (l.Change == UnitChange.Ended))).Select(l => units[l.UnitId].Name).ToList();
        if (changed.Count > 0) return Refusal.RuleBroken("Places.UndoChangedSince", Some(changed));
        var followed = import.Lines.Where(l => l.Change == UnitChange.Ended && units[l.UnitId].SuccessorId is not null).Select(l => units[l.UnitId].Name).ToList();
        if (followed.Count > 0) return Refusal.RuleBroken("Places.UndoFollowed", Some(followed));

        if (await WhereToAsync(import, units, ct) is { } nowhere) return nowhere;

        var made = import.Lines.Where(l => l.Change == UnitChange.New).Select(l => l.UnitId).ToList();
        var standing = await stands.OnAsync(made, ct);
        var held = standing.Select(s => $"{units[s.Key].Name}（{string.Join("、", s.Select(what => texts[$"Places.Stands_{what}"]).Distinct())}）").ToList();
        if (held.Count > 0) return Refusal.RuleBroken("Places.UndoHeld", Some(held));
        // What it moved there itself goes back where it was.
        var own = import.Lines.Select(l => l.UnitId).ToList();
        var below = await db.OrgUnits.Existing().Where(u => u.ParentId != null && made.Contains(u.ParentId.Value) && !own.Contains(u.Id)).Select(u => u.Name).Take(MostNamed + 1).ToListAsync(ct);
        return below.Count > 0 ? Refusal.RuleBroken("Places.UndoHasBelow", Some(below)) : null;
    }

    /// <summary>Why what it changed or ended cannot be as before: the unit above ceased to be since, or another one has the code, or stands there by that name.</summary>
    private async Task<Refusal?> WhereToAsync(UnitImport import, Dictionary<Guid, OrgUnit> units, CancellationToken ct)
    {
        var returning = import.Lines.Where(l => l.Change != UnitChange.New).ToList();
        var (reopened, own) = (returning.Where(l => l.Change == UnitChange.Ended).Select(l => l.UnitId).ToHashSet(), import.Lines.Select(l => l.UnitId).ToList());
        var homeless = returning.Where(l => l.ParentBeforeId is { } parent && units[parent].ClosedOn is not null && !reopened.Contains(parent)).Select(l => l.NameBefore!).ToList();
        if (homeless.Count > 0) return Refusal.RuleBroken("Places.UndoParentGone", Some(homeless));

        var codes = returning.Select(l => l.CodeBefore).OfType<string>().Distinct().ToList();
        var taken = await db.OrgUnits.Existing().Where(u => u.Code != null && codes.Contains(u.Code) && !own.Contains(u.Id)).Select(u => new { u.Code, u.Name, u.Path }).ToListAsync(ct);
        var root = units.Values.Select(u => UnitPath.Root(u.Path)).FirstOrDefault() ?? "";
        var others = taken.Where(u => UnitPath.Holds(root, u.Path)).Select(u => $"{u.Code}（{u.Name}）").ToList();
        if (others.Count > 0) return Refusal.RuleBroken("Places.UndoCodeTaken", Some(others));

        var names = returning.Select(l => l.NameBefore!).Distinct().ToList();
        var there = (await db.OrgUnits.Existing().Where(u => names.Contains(u.Name) && !own.Contains(u.Id)).Select(u => new { u.Kind, u.Name, u.ParentId }).ToListAsync(ct)).Select(u => (u.Kind, u.Name, u.ParentId)).ToHashSet();
        var twins = returning.Where(l => there.Contains((units[l.UnitId].Kind, l.NameBefore!, l.ParentBeforeId))).Select(l => l.NameBefore!).ToList();
        return twins.Count > 0 ? Refusal.RuleBroken("Places.UndoNameTaken", Some(twins)) : null;
    }

    private void TakeBack(UnitImportLine line, Dictionary<Guid, OrgUnit> units, DateOnly on)
    {
        var unit = units[line.UnitId];
        if (line.Change == UnitChange.New) unit.Close(on, null, Now);
        else if (line.Change == UnitChange.Ended) unit.Reopen(on, Now);
        else unit.Change(unit.Kind, line.NameBefore!, line.CodeBefore, line.ParentBeforeId is { } parent ? units[parent] : null, PinyinInitials.Of(line.NameBefore), on, Now);
    }

    private static string Some(List<string> names) => string.Join("、", names.Take(MostNamed)) + (names.Count > MostNamed ? "…" : "");
}
