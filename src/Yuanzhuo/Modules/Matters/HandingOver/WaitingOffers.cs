using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Offers that wait for the answer of this person's organisations, soonest due first; and what a street must decide.</summary>
internal sealed class WaitingOffers(YuanzhuoDb db, CurrentUser user)
{
    public const int PageSize = 25;

    public sealed record Line(Matter Matter, HandOver Offer, OrgUnit From, OrgUnit To, OrgUnit Place);

    public sealed record Undecided(Matter Matter, OrgUnit Place);

    public async Task<(IReadOnlyList<Line> Lines, int Total)> HandleAsync(int page, CancellationToken ct)
    {
        var mine = user.UnitsFor(Act.AnswerHandOver);
        var waiting =
            from offer in db.Set<HandOver>().AsNoTracking()
            where offer.State == HandOverState.Offered && mine.Contains(offer.ToUnitId)
            join matter in db.Matters.AsNoTracking() on offer.MatterId equals matter.Id
            join @from in db.OrgUnits.AsNoTracking() on offer.FromUnitId equals @from.Id
            join to in db.OrgUnits.AsNoTracking() on offer.ToUnitId equals to.Id
            join place in db.OrgUnits.AsNoTracking() on matter.PlaceId equals place.Id
            orderby offer.Answer!.DueOn, offer.OfferedAt, offer.Id
            select new Line(matter, offer, @from, to, place);
        return (await waiting.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), await waiting.CountAsync(ct));
    }

    /// <summary>Matters twice refused, in the area where this person appoints; the longest waiting first.</summary>
    public async Task<IReadOnlyList<Undecided>> ToAppointAsync(CancellationToken ct)
    {
        if (user.PathsFor(Act.DecideHolder) is not { Count: > 0 } paths) return [];
        var area = db.OrgUnits.AsNoTracking().AtOrBelowAny(paths);
        return await db.Matters.AsNoTracking().Where(m => m.AwaitsAppointment)
            .Join(area, m => m.PlaceId, u => u.Id, (m, u) => new { Matter = m, Place = u }).OrderBy(l => l.Matter.HeldSince).Take(100)
            .Select(l => new Undecided(l.Matter, l.Place)).ToListAsync(ct);
    }
}
