using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>Somebody who can be asked to come, as the form writes them.</summary>
/// <param name="Side">Which side of the table.</param>
/// <param name="Label">Public words.</param>
/// <param name="Unit">The organisation's name, or nothing.</param>
public sealed record Guest(Side Side, string Label, string Unit);

/// <summary>The last table of a host: its guests are offered as they were.</summary>
public sealed record LastTable(string Title, DateOnly HeldOn, string Venue, IReadOnlyList<Guest> Guests);

/// <summary>Who came to a host's tables before, and who else could: picked from a list, not typed.</summary>
internal sealed class GuestBook(YuanzhuoDb db, UnitDirectory directory, UnitSearch units)
{
    private const int LookedAt = 10;
    private const int MostOffered = 40;

    /// <summary>The newest table of the host that had guests, other than the one that is planned; null where there is none.</summary>
    public async Task<LastTable?> LastAsync(OrgUnit host, Guid? planned, CancellationToken ct)
    {
        var last = await Of(host).Where(r => r.Id != planned).OrderByDescending(r => r.StartsAt).FirstOrDefaultAsync(ct);
        return last is null ? null : new(last.Title, last.HeldOn, last.Venue, await GuestsAsync(last.Participants.OrderBy(p => p.Order), ct));
    }

    /// <summary>Those of the last tables, the most often asked first, then departments near the host.</summary>
    public async Task<IReadOnlyList<Guest>> OfferedAsync(OrgUnit host, CancellationToken ct)
    {
        var tables = await Of(host).OrderByDescending(r => r.StartsAt).Take(LookedAt).ToListAsync(ct);
        var known = await GuestsAsync(tables.SelectMany(t => t.Participants), ct);
        var often = known.GroupBy(g => g).OrderByDescending(g => g.Count()).Select(g => g.Key);
        var near = (await units.FindAsync(UnitSearch.Speakers, host, "", MostOffered, ct)).Select(u => new Guest(Side.Officials, u.Name, u.Name));
        return [.. often.Concat(near).DistinctBy(g => (g.Side, g.Label)).Take(MostOffered)];
    }

    private IQueryable<Roundtable> Of(OrgUnit host) =>
        db.Roundtables.AsNoTracking().Include(r => r.Participants).Where(r => r.HostUnitId == host.Id && r.State != RoundtableState.Cancelled && r.Participants.Count > 0);

    private async Task<IReadOnlyList<Guest>> GuestsAsync(IEnumerable<Participant> people, CancellationToken ct)
    {
        var all = people.Where(p => !p.Label.IsTakenDown).ToList();
        var names = await directory.OfAsync(all.Select(p => p.UnitId).OfType<Guid>(), ct);
        return [.. all.Select(p => new Guest(p.Side, p.Label, p.UnitId is { } id && names[id].ClosedOn is null ? names[id].Name : ""))];
    }
}
