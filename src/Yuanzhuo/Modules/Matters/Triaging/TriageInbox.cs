using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>What awaits a decision in this person's area, soonest due first.</summary>
internal sealed class TriageInbox(YuanzhuoDb db, CurrentUser user, MatterQueries queries, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>An inbox has no index of words: each way of writing a word reads it once more.</summary>
    private const int MostWays = 4;

    public sealed record Filter(Guid? PlaceId, Channel? Channel, bool IsOverdue, string? Words, int Page);

    public sealed record Line(Concern Concern, string Place);

    public sealed record Answer(IReadOnlyList<Line> Lines, int Total, IReadOnlyList<OrgUnit> Places);

    public async Task<Answer> HandleAsync(Filter filter, CancellationToken ct)
    {
        var units = db.OrgUnits.AsNoTracking().AtOrBelowAny(user.PathsFor(Act.TriageConcern));
        var ids = units.Select(u => u.Id);
        var awaiting = db.Concerns.AsNoTracking().Where(c => c.State == ConcernState.Awaiting && ids.Contains(c.PlaceId));
        var places = await db.OrgUnits.AsNoTracking().Where(u => awaiting.Select(c => c.PlaceId).Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
        var found = await FilteredAsync(awaiting, filter, ct);
        var total = await found.CountAsync(ct);
        var page = await found.OrderBy(c => c.FirstAnswer.DueOn).ThenBy(c => c.RaisedAt).ThenBy(c => c.Id)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var names = places.ToDictionary(p => p.Id, p => p.Name);
        return new([.. page.Select(c => new Line(c, names[c.PlaceId]))], total, places);
    }

    private static IQueryable<Concern> Saying(IQueryable<Concern> concerns, Wanted wanted) => wanted.Demanded.Aggregate(concerns, (all, term) =>
    {
        var said = term.Writings.Take(MostWays).Select(tokens => tokens.Aggregate(concerns, (found, token) => found.Holding(c => c.PublicWords, token)).Select(c => c.Id)).Aggregate((some, more) => some.Union(more));
        return all.Where(c => said.Contains(c.Id));
    });

    private async Task<IQueryable<Concern>> FilteredAsync(IQueryable<Concern> concerns, Filter filter, CancellationToken ct)
    {
        var today = clock.TodayInChina();
        if (filter.PlaceId is { } place) concerns = concerns.Where(c => c.PlaceId == place);
        if (filter.Channel is { } channel) concerns = concerns.Where(c => c.Channel == channel);
        if (filter.IsOverdue) concerns = concerns.Where(c => c.FirstAnswer.DueOn < today);
        if (filter.Words?.Trim() is not { Length: > 0 } words) return concerns;
        // Whoever stands at the desk with their number is found by all of it; a number is not shown here, nor found piece by piece, for it opens the answer.
        return TrackingNumber.TryParse(words, out var number) ? concerns.Where(c => c.TrackingNumber == number) : Saying(concerns, await queries.ReadAsync(words, ct));
    }
}
