using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>One of the people of an organisation.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>Who works on which matter within the organisation that holds it. Whose post has ended is nobody's colleague any more.</summary>
public sealed class Assignees(YuanzhuoDb db, TimeProvider clock)
{
    /// <summary>Roles whose people handle matters at their organisation.</summary>
    private static readonly List<Role> Handlers = [.. Enum.GetValues<Role>().Where(r => AccessTable.ReachOf(Act.AssignMatter, r).Any())];

    /// <summary>The people of that organisation to whom a matter can be given, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> AtAsync(Guid unitId, CancellationToken ct)
    {
        var running = Running(unitId);
        return await db.Accounts.AsNoTracking().Where(a => a.ClosedAt == null && running.Contains(a.Id)).OrderBy(a => a.DisplayName).Select(a => new Colleague(a.Id, a.DisplayName)).ToListAsync(ct);
    }

    /// <summary>Who works on it now; null where nobody in particular does.</summary>
    public async Task<Colleague?> OfAsync(Matter matter, CancellationToken ct)
    {
        if (!matter.IsOpen || await db.Assignments.AsNoTracking().FirstOrDefaultAsync(a => a.MatterId == matter.Id, ct) is not { } given || !given.HoldsFor(matter)) return null;
        var running = Running(given.UnitId);
        return await db.Accounts.AsNoTracking().Where(a => a.Id == given.AssigneeId && a.ClosedAt == null && running.Contains(a.Id)).Select(a => new Colleague(a.Id, a.DisplayName)).FirstOrDefaultAsync(ct);
    }

    private IQueryable<Guid> Running(Guid unitId)
    {
        var today = clock.TodayInChina();
        return db.Posts.Where(p => p.UnitId == unitId && Handlers.Contains(p.Role) && p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today)).Select(p => p.AccountId);
    }
}
