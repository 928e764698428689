using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern on the desk of somebody who may triage it.</summary>
/// <param name="Concern">The concern, with its photos.</param>
/// <param name="Place">Its community.</param>
/// <param name="Left">The contact, of which nothing passes unasked into public words.</param>
internal sealed record ConcernAtHand(Concern Concern, OrgUnit Place, KnownContact Left)
{
    /// <summary>Its photos that were taken down, with the reason; only where it is shown.</summary>
    public IReadOnlyDictionary<Guid, PublicWords> Withdrawn { get; init; } = WithdrawnFiles.None;
}

/// <summary>
/// Hands out concerns to those who may triage them at their place; and to the services desk those that its own people wrote down, wherever in the district
/// they belong: whoever took it in follows it (“办不成事”反映窗口).
/// </summary>
internal sealed class ConcernDesk(YuanzhuoDb db, CurrentUser user, ContactVault vault)
{
    /// <summary>To be changed by whoever has the right at its place.</summary>
    public async Task<Result<At<ConcernAtHand>>> TakeAsync(Guid concernId, CancellationToken ct) =>
        await FindAsync(db.Concerns, concernId, ct) is { } found ? new At<ConcernAtHand>(found, await PathsAsync(found, ct)) : Refusal.NotFound("Matters.NoSuchConcern");

    /// <summary>To be shown; null where there is none or it is not this person's.</summary>
    public async Task<ConcernAtHand?> LookAsync(Guid concernId, CancellationToken ct) =>
        await FindAsync(db.Concerns.AsNoTracking(), concernId, ct) is { } found && (await PathsAsync(found, ct)).Any(path => user.May(Act.TriageConcern, path))
            ? found with { Withdrawn = await db.WithdrawnAmongAsync([.. found.Concern.Photos.Select(p => p.FileId)], ct) } : null;

    /// <summary>
    /// The place, and the services desk of this person at which it was written down: in that role, as the journal says, and by a post that ran on that
    /// day (the post knows where a desk that was carried over is now).
    /// </summary>
    private async Task<IReadOnlyList<string>> PathsAsync(ConcernAtHand found, CancellationToken ct)
    {
        if (found.Concern is not { RecordedByAccountId: { } recorder, Id: var id, RaisedOn: var day }) return [found.Place.Path];
        var desks = user.Standings.Where(s => s.Role == Role.ServicesDesk).ToList();
        if (desks.Count == 0) return [found.Place.Path];
        var asDesk = db.Journal.Where(e => e.AggregateId == id && e.Kind == nameof(ConcernRaised) && e.ActorRole == nameof(Role.ServicesDesk));
        var units = await db.Posts.Where(p => p.AccountId == recorder && p.Role == Role.ServicesDesk && p.FromOn <= day && (p.UntilOn == null || p.UntilOn >= day) && asDesk.Any())
            .Select(p => p.UnitId).ToListAsync(ct);
        return [found.Place.Path, .. desks.Where(d => units.Contains(d.UnitId)).Select(d => d.UnitPath)];
    }

    private async Task<ConcernAtHand?> FindAsync(IQueryable<Concern> concerns, Guid id, CancellationToken ct)
    {
        var concern = await concerns.Include(c => c.Photos).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (concern is null) return null;
        var place = await db.OrgUnits.AsNoTracking().FirstAsync(u => u.Id == concern.PlaceId, ct);
        return new(concern, place, vault.Known(concern.Contact.Name, concern.Contact.Phone));
    }
}
