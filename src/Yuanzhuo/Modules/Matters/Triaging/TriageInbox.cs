using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>What awaits a decision in this person's area, soonest due first.</summary>
internal sealed class TriageInbox(YuanzhuoDb db, CurrentUser user, TimeProvider clock)
{
    public const int PageSize = 25;

    public sealed record Filter(Guid? PlaceId, Channel? Channel, bool IsOverdue, string? Words, int Page);

    public sealed record Line(Concern Concern, string Place);

    public sealed record Answer(IReadOnlyList<Line> Lines, int Total, IReadOnlyList<OrgUnit> Places);

    public async Task<Answer> HandleAsync(Filter filter, CancellationToken ct)
    {
        var units = db.OrgUnits.AsNoTracking().AtOrBelowAny(user.PathsFor(Act.TriageConcern));
        var ids = units.Select(u => u.Id);
        var awaiting = db.Concerns.AsNoTracking().Where(c => c.State == ConcernState.Awaiting && ids.Contains(c.PlaceId));
        var places = await db.OrgUnits.AsNoTracking().Where(u => awaiting.Select(c => c.PlaceId).Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
        var found = Filtered(awaiting, filter);
        var total = await found.CountAsync(ct);
        var page = await found.OrderBy(c => c.FirstAnswer.DueOn).ThenBy(c => c.RaisedAt).ThenBy(c => c.Id)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var names = places.ToDictionary(p => p.Id, p => p.Name);
        return new([.. page.Select(c => new Line(c, names[c.PlaceId]))], total, places);
    }

    private IQueryable<Concern> Filtered(IQueryable<Concern> concerns, Filter filter)
    {
        var today = clock.TodayInChina();
        if (filter.PlaceId is { } place) concerns = concerns.Where(c => c.PlaceId == place);
        if (filter.Channel is { } channel) concerns = concerns.Where(c => c.Channel == channel);
        if (filter.IsOverdue) concerns = concerns.Where(c => c.FirstAnswer.DueOn < today);
        if (filter.Words?.Trim() is not { Length: > 0 } words) return concerns;
        // Whoever stands at the desk with their number is found by all of it; a number is not shown here, nor found piece by piece, for it opens the answer.
        return TrackingNumber.TryParse(words, out var number) ? concerns.Where(c => c.TrackingNumber == number) : concerns.Where(c => ((string)c.PublicWords).Contains(words));
    }
}
