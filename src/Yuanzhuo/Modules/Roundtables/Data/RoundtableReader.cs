using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>Roundtables as lists show them. For this module and those after it.</summary>
public sealed class RoundtableReader(YuanzhuoDb db, TimeProvider clock)
{
    /// <summary>Roundtables have no index of words and are few: each way of writing a word reads their titles once more.</summary>
    private const int MostWays = 4;

    /// <summary>Announced for today or later, or going on today; soonest first.</summary>
    public Task<IReadOnlyList<RoundtableLine>> ComingAsync(RoundtableFilter filter, int most, CancellationToken ct = default)
    {
        var today = clock.TodayInChina();
        var coming = Filtered(filter).Where(r => r.HeldOn >= today && (r.State == RoundtableState.Announced || r.State == RoundtableState.Held));
        return LinesAsync(coming.OrderBy(r => r.StartsAt).Take(most), ct);
    }

    /// <summary>Those whose day is past or whose result is out, cancelled ones too; latest first.</summary>
    public async Task<(IReadOnlyList<RoundtableLine> Lines, int Total)> PastAsync(RoundtableFilter filter, int page, int pageSize, CancellationToken ct = default)
    {
        var today = clock.TodayInChina();
        var past = Filtered(filter).Where(r => r.State == RoundtableState.Published || r.State == RoundtableState.Cancelled || r.HeldOn < today);
        var total = await past.CountAsync(ct);
        return (await LinesAsync(past.OrderByDescending(r => r.StartsAt).Skip((page - 1) * pageSize).Take(pageSize), ct), total);
    }

    /// <summary>Those of hosts below these paths that still want something done: plans without notice, what comes, what lacks its result.</summary>
    public Task<IReadOnlyList<RoundtableLine>> UnfinishedAsync(IReadOnlyList<string> hostPaths, CancellationToken ct = default)
    {
        var hosts = db.OrgUnits.AtOrBelowAny(hostPaths).Select(u => u.Id);
        var open = db.Roundtables.Where(r => hosts.Contains(r.HostUnitId) && r.State != RoundtableState.Published && r.State != RoundtableState.Cancelled);
        return LinesAsync(open.OrderBy(r => r.StartsAt), ct);
    }

    private IQueryable<Roundtable> Filtered(RoundtableFilter filter)
    {
        var tables = db.Roundtables.Where(r => r.State != RoundtableState.Planned && (r.State != RoundtableState.Cancelled || r.NoticeAt != null));
        if (filter.Kind is { } kind) tables = tables.Where(r => r.Kind == kind);
        if (filter.FromOn is { } from) tables = tables.Where(r => r.HeldOn >= from);
        if (filter.UntilOn is { } until) tables = tables.Where(r => r.HeldOn <= until);
        tables = filter.Terms.Aggregate(tables, Saying);
        if (filter.PlacePath is not { } path) return tables;
        var hosts = db.OrgUnits.AtOrBelow(path).Select(u => u.Id);
        return tables.Where(r => hosts.Contains(r.HostUnitId));
    }

    private IQueryable<Roundtable> Saying(IQueryable<Roundtable> tables, AskedTerm asked)
    {
        var all = db.Roundtables;
        var own = asked.Term.Writings.Take(MostWays).SelectMany(way => new[] { way.Aggregate(all.AsQueryable(), (found, word) => found.Holding(r => r.Title, word)), way.Aggregate(all.AsQueryable(), (found, word) => found.Holding(r => r.Venue, word)) })
            .Select(found => found.Select(r => r.Id)).Aggregate((some, more) => some.Union(more));
        var matters = db.MattersAmong(asked.Matters).Select(m => m.Id);
        var about = db.Set<AgendaItem>().Where(i => matters.Contains(i.MatterId)).Select(i => i.RoundtableId);
        var hosts = asked.Hosts.ToArray();
        return tables.Where(r => own.Contains(r.Id) || about.Contains(r.Id) || EF.Parameter(hosts).Contains(r.HostUnitId));
    }

    private async Task<IReadOnlyList<RoundtableLine>> LinesAsync(IQueryable<Roundtable> tables, CancellationToken ct)
    {
        var found = await tables.AsNoTracking().Include(r => r.Agenda).ToListAsync(ct);
        var matterIds = found.SelectMany(r => r.Agenda.Select(i => i.MatterId)).Distinct().ToList();
        var titles = await db.Set<Matter>().Where(m => matterIds.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToDictionaryAsync(m => m.Id, m => m.Title, ct);
        var hostIds = found.Select(r => r.HostUnitId).Distinct().ToList();
        var hosts = await db.OrgUnits.Where(u => hostIds.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. found.Select(r => new RoundtableLine
            {
                Id = r.Id, Number = r.Number, Title = r.Title, Kind = r.Kind, State = r.State, StartsAt = r.StartsAt, HeldOn = r.HeldOn, Venue = r.Venue,
                HostUnitId = r.HostUnitId, HostName = hosts[r.HostUnitId], Topics = [.. r.Agenda.OrderBy(i => i.Order).Select(i => titles[i.MatterId])],
            }),
        ];
    }
}
