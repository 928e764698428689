using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Matters.Assigning;

/// <param name="Who">Whose.</param>
/// <param name="Count">How many open matters.</param>
/// <param name="IsGone">Their post here has ended: what they had waits for somebody.</param>
internal sealed record AssigneeLoad(Colleague Who, int Count, bool IsGone);

/// <param name="UnitId">The organisation.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Colleagues">To whom a matter can be given.</param>
/// <param name="Loads">Who has how many, everybody who can be given one among them.</param>
internal sealed record UnitAssignments(Guid UnitId, string UnitName, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<AssigneeLoad> Loads);

/// <summary>Who works on what at the organisations where this person may say so.</summary>
internal sealed class ReadAssignments(YuanzhuoDb db, CurrentUser user, Assignees assignees)
{
    public async Task<IReadOnlyList<UnitAssignments>> UnitsAsync(CancellationToken ct)
    {
        var ids = user.UnitsFor(Act.AssignMatter);
        var units = new List<UnitAssignments>();
        foreach (var unit in await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Path).ToListAsync(ct))
        {
            var colleagues = await assignees.AtAsync(unit.Id, ct);
            var counts = await db.RunningAssignments.Where(a => a.UnitId == unit.Id).GroupBy(a => a.AssigneeId!.Value).Select(g => new { Id = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Id, g => g.Count, ct);
            var gone = counts.Keys.Except(colleagues.Select(c => c.Id)).ToList();
            var left = await db.Accounts.AsNoTracking().Where(a => gone.Contains(a.Id)).Select(a => new Colleague(a.Id, a.DisplayName)).ToListAsync(ct);
            units.Add(new(unit.Id, unit.Name, colleagues, [.. left.Select(c => new AssigneeLoad(c, counts[c.Id], true)), .. colleagues.Select(c => new AssigneeLoad(c, counts.GetValueOrDefault(c.Id), false))]));
        }

        return units;
    }

    /// <summary>To whom matters can be given, at each organisation where this person may say so.</summary>
    public async Task<IReadOnlyList<UnitAssignments>> CanBeGivenAsync(CancellationToken ct)
    {
        var ids = user.UnitsFor(Act.AssignMatter);
        var units = new List<UnitAssignments>();
        foreach (var unit in await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Path).ToListAsync(ct))
            units.Add(new(unit.Id, unit.Name, await assignees.AtAsync(unit.Id, ct), []));
        return units;
    }

    /// <summary>Who works on which of these matters now, at those organisations; a matter of nobody in particular is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Colleague>> NowAsync(IReadOnlyList<Guid> matterIds, IReadOnlyList<UnitAssignments> units, CancellationToken ct)
    {
        var given = await db.RunningAssignments.AsNoTracking().Where(a => matterIds.Contains(a.MatterId)).Select(a => new { a.MatterId, a.UnitId, a.AssigneeId }).ToListAsync(ct);
        return given.Select(g => (g.MatterId, Who: units.FirstOrDefault(u => u.UnitId == g.UnitId)?.Colleagues.FirstOrDefault(c => c.Id == g.AssigneeId)))
            .Where(g => g.Who is not null).ToDictionary(g => g.MatterId, g => g.Who!);
    }

    /// <summary>The open matters of one colleague at those organisations, what is due first before the others.</summary>
    public async Task<IReadOnlyList<Matter>> OfAsync(Guid accountId, int most, CancellationToken ct)
    {
        var units = user.UnitsFor(Act.AssignMatter);
        var ids = db.RunningAssignments.Where(a => a.AssigneeId == accountId && units.Contains(a.UnitId)).Select(a => a.MatterId);
        return await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id)).OrderBy(m => m.DueOn == null).ThenBy(m => m.DueOn).ThenBy(m => m.Id).Take(most).ToListAsync(ct);
    }
}
