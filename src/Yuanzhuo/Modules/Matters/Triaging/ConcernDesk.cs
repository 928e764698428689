using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern on the desk of somebody who may triage it.</summary>
/// <param name="Concern">The concern, with its photos.</param>
/// <param name="Place">Its community.</param>
/// <param name="KnownNames">The contact's name, which never passes into public words.</param>
internal sealed record ConcernAtHand(Concern Concern, OrgUnit Place, IReadOnlyCollection<string?> KnownNames)
{
    /// <summary>Its photos that were taken down, with the reason; only where it is shown.</summary>
    public IReadOnlyDictionary<Guid, PublicWords> Withdrawn { get; init; } = WithdrawnFiles.None;
}

/// <summary>Hands out concerns to those who may triage them at their place.</summary>
internal sealed class ConcernDesk(YuanzhuoDb db, CurrentUser user, ContactVault vault)
{
    /// <summary>To be changed by whoever has the right at its place.</summary>
    public async Task<Result<At<ConcernAtHand>>> TakeAsync(Guid concernId, CancellationToken ct) =>
        await FindAsync(db.Concerns, concernId, ct) is { } found ? At.Place(found, found.Place.Path) : Refusal.NotFound("Matters.NoSuchConcern");

    /// <summary>To be shown; null where there is none or it is not this person's.</summary>
    public async Task<ConcernAtHand?> LookAsync(Guid concernId, CancellationToken ct) =>
        await FindAsync(db.Concerns.AsNoTracking(), concernId, ct) is { } found && user.May(Act.TriageConcern, found.Place.Path)
            ? found with { Withdrawn = await db.WithdrawnAmongAsync([.. found.Concern.Photos.Select(p => p.FileId)], ct) } : null;

    private async Task<ConcernAtHand?> FindAsync(IQueryable<Concern> concerns, Guid id, CancellationToken ct)
    {
        var concern = await concerns.Include(c => c.Photos).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (concern is null) return null;
        var place = await db.OrgUnits.AsNoTracking().FirstAsync(u => u.Id == concern.PlaceId, ct);
        return new(concern, place, [vault.Open(concern.Contact.Name)]);
    }
}
