using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>A concern this person wrote down.</summary>
public sealed record RecordedLine(Guid Id, string Words, string Place, Channel Channel, DateOnly RaisedOn, ConcernState State)
{
    /// <summary>The matter it is part of; null while it awaits triage.</summary>
    public ConcernFate? Fate { get; init; }
}

/// <summary>What a worker wrote down lately and what became of it, the newest first (办理进度).</summary>
internal sealed class RecordedByMe(YuanzhuoDb db, RecordingPlaces places, CurrentUser user, IConcernFate fates, TimeProvider clock)
{
    public const int Days = 90;
    private const int Most = 50;

    /// <summary>By places and days, which the index answers; of one person's records there are few.</summary>
    public async Task<IReadOnlyList<RecordedLine>> ReadAsync(CancellationToken ct)
    {
        var (me, since) = (user.AccountId, clock.TodayInChina().AddDays(-Days));
        var (mine, states) = (places.Mine, Enum.GetValues<ConcernState>());
        var found = await db.Concerns.AsNoTracking()
            .Where(c => mine.Select(u => u.Id).Contains(c.PlaceId) && states.Contains(c.State) && c.RaisedOn >= since && c.RecordedByAccountId == me)
            .OrderByDescending(c => c.RaisedAt).Take(Most)
            .Join(db.OrgUnits, c => c.PlaceId, u => u.Id, (c, u) => new { c.Id, c.PublicWords, Place = u.Name, c.Channel, c.RaisedOn, c.State, c.RaisedAt })
            .OrderByDescending(c => c.RaisedAt).ToListAsync(ct);
        var fateOf = await fates.OfAsync([.. found.Where(c => c.State != ConcernState.Awaiting).Select(c => c.Id)], ct);
        return [.. found.Select(c => new RecordedLine(c.Id, c.PublicWords, c.Place, c.Channel, c.RaisedOn, c.State) { Fate = fateOf.GetValueOrDefault(c.Id) })];
    }
}
