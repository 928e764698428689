using System.Linq.Expressions;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Desk.Overseeing;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Desk.Weighing;

/// <summary>By what the load is parted.</summary>
public enum LoadBy
{
    /// <summary>By who has the ball.</summary>
    Holder,

    /// <summary>By where it is: what a department has to do in each community.</summary>
    Place,
}

/// <summary>What one has under way.</summary>
/// <param name="UnitId">Who, or where.</param>
/// <param name="Name">Its name.</param>
/// <param name="NextDueOn">The first day on which something is due; null where nothing is.</param>
public sealed record LoadLine(Guid UnitId, string Name, int Open, int Late, int Soon, int Idle, int Kept, DateOnly? NextDueOn);

/// <summary>How much is under way with whom, for who answers for them. Each figure counts the set that its list shows.</summary>
public sealed class ReadLoad(YuanzhuoDb db, ReadableMatters readable)
{
    /// <summary>Working days without movement that the load counts from.</summary>
    public const int IdleDays = 10;

    /// <summary>A department reads what it holds itself, so for it the places tell more.</summary>
    public LoadBy Usually => readable.HasArea ? LoadBy.Holder : LoadBy.Place;

    /// <summary>The soonest due first.</summary>
    public async Task<IReadOnlyList<LoadLine>> HandleAsync(LoadBy by, LightRule rule, CancellationToken ct)
    {
        var of = Key(by);
        var all = await readable.Open.GroupBy(of).Select(g => new { g.Key, Count = g.Count(), Next = g.Min(m => m.DueOn) }).ToListAsync(ct);
        var late = await CountAsync(WorkQuery.Late(readable.Open, rule), of, ct);
        var soon = await CountAsync(WorkQuery.Soon(readable.Open, rule), of, ct);
        var idle = await CountAsync(WorkQuery.Idle(readable.Open, rule, IdleDays), of, ct);
        var ids = all.Select(a => a.Key).ToList();
        var kept = by == LoadBy.Holder ? await Kept(rule.Today.Year).Where(c => ids.Contains(c.UnitId)).GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct) : [];
        var names = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. all.Select(a => new LoadLine(a.Key, names.GetValueOrDefault(a.Key) ?? "", a.Count, late.GetValueOrDefault(a.Key), soon.GetValueOrDefault(a.Key), idle.GetValueOrDefault(a.Key), kept.GetValueOrDefault(a.Key), a.Next))
                .OrderBy(l => l.NextDueOn ?? DateOnly.MaxValue).ThenByDescending(l => l.Open).ThenBy(l => l.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>As the list of commitments shows them: those for one's places, or by one's organisations.</summary>
    private IQueryable<Commitment> Kept(int year)
    {
        var (places, kept) = (readable.Places, db.Commitments.AsNoTracking().KeptInTime(year));
        return readable.HasArea ? kept.Where(c => places.Contains(c.PlaceId)) : kept;
    }

    private static Expression<Func<Matter, Guid>> Key(LoadBy by) => by == LoadBy.Holder ? m => m.HolderId : m => m.PlaceId;

    private static Task<Dictionary<Guid, int>> CountAsync(IQueryable<Matter> matters, Expression<Func<Matter, Guid>> of, CancellationToken ct) =>
        matters.GroupBy(of).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
