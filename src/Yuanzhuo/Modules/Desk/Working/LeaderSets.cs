using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>Which of a leader's figures.</summary>
public enum LeaderList
{
    Heard,
    Promised,
    Kept,
    Late,
}

/// <summary>The sets behind a leader's figures: what was said in the linked communities, was promised, was kept. A figure counts its set and its list shows it.</summary>
public sealed class LeaderSets(YuanzhuoDb db, CurrentUser user)
{
    public const int Days = 90;

    /// <summary>The paths of the linked communities; none for who is no leader.</summary>
    public IReadOnlyList<string> Paths => [.. user.Standings.Where(s => s.Role == Role.Leader).SelectMany(s => s.LinkedPaths).Distinct()];

    /// <summary>The linked communities.</summary>
    public IQueryable<string> Names => db.OrgUnits.Where(u => Paths.Contains(u.Path)).OrderBy(u => u.Code).Select(u => u.Name);

    /// <summary>The lines of that list, in no order.</summary>
    public IQueryable<LeaderLine> Of(LeaderList list, DateOnly today) => list == LeaderList.Heard ? Heard(today) : Commitments(list, today);

    /// <summary>A page of that list, the latest first, and how long it is.</summary>
    public async Task<(IReadOnlyList<string> Names, IReadOnlyList<LeaderLine> Lines, int Total)> PageAsync(LeaderList list, DateOnly today, int page, int pageSize, CancellationToken ct)
    {
        if (Paths.Count == 0) return ([], [], 0);
        var lines = Of(list, today);
        var shown = await lines.OrderByDescending(l => l.On).ThenByDescending(l => l.Id).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(ct);
        return (await Names.ToListAsync(ct), shown, await lines.CountAsync(ct));
    }

    private IQueryable<LeaderLine> Heard(DateOnly today)
    {
        var (places, since, units) = (db.OrgUnits.AtOrBelowAny(Paths).Select(u => u.Id), today.AddDays(-Days), db.OrgUnits);
        var voices = db.Set<MatterVoice>().Where(v => v.LeftAt == null).Join(db.Matters.Where(m => m.Ending != Ending.Merged), v => v.MatterId, m => m.Id, (v, m) => new { v.ConcernId, m.Number, m.Title, m.Ending });
        return
            from c in db.Concerns.AsNoTracking()
            where places.Contains(c.PlaceId) && c.RaisedOn >= since
            join unit in units on c.PlaceId equals unit.Id
            join v in voices on c.Id equals v.ConcernId into known
            from voice in known.DefaultIfEmpty()
            select new LeaderLine { Id = c.Id, On = c.RaisedOn, Place = unit.Name, Number = voice!.Number, Title = voice!.Title, Ending = voice!.Ending };
    }

    private IQueryable<LeaderLine> Commitments(LeaderList list, DateOnly today)
    {
        var places = db.OrgUnits.AtOrBelowAny(Paths).Select(u => u.Id);
        var since = ChinaTime.StartOf(today.AddDays(-Days));
        var promised = db.Commitments.AsNoTracking().Where(c => places.Contains(c.PlaceId) && c.SpokenAt >= since);
        if (list == LeaderList.Kept) promised = promised.Where(c => c.State == CommitmentState.Kept);
        if (list == LeaderList.Late) promised = promised.Where(c => c.State == CommitmentState.Open && c.DueOn < today);
        return
            from c in promised
            join unit in db.OrgUnits on c.UnitId equals unit.Id
            join m in db.Matters on c.MatterId equals m.Id
            select new LeaderLine { Id = c.Id, On = c.DueOn, Place = unit.Name, Number = m.Number, Title = c.Words, State = c.State };
    }
}

/// <summary>One line behind a leader's figure.</summary>
public sealed class LeaderLine
{
    public Guid Id { get; init; }

    /// <summary>The day it was said, or by when it was promised; null for a promise without a day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it was said, or who promised.</summary>
    public required string Place { get; init; }

    /// <summary>The matter; null while a concern awaits a decision.</summary>
    public string? Number { get; init; }

    /// <summary>The matter's title, or the words of the promise.</summary>
    public Platform.Privacy.PublicWords? Title { get; init; }

    public Ending? Ending { get; init; }

    /// <summary>What has become of the promise; null for what was said.</summary>
    public CommitmentState? State { get; init; }
}
