using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Second screen: the place, then, if the person likes, where exactly. A spot the directory knows becomes a link to it; any other is kept as words.</summary>
internal sealed class ChoosePlace(YuanzhuoDb db, RaisingPlaces places, ISimilarThings similar, SpokenVault vault, TimeProvider clock)
{
    public sealed class Input
    {
        /// <summary>A <see cref="PlaceChoice.Value"/>.</summary>
        public string? Place { get; set; }

        public string? Spot { get; set; }
    }

    public async Task<Result<bool>> PickAsync(ConcernDraft draft, Input input, CancellationToken ct)
    {
        if (PlaceChoice.Read(input.Place) is not { } chosen || await places.FindAsync(chosen.PlaceId, ct) is not { } place) return Refusal.Invalid("Concerns.PlaceNeeded", "q");
        draft.StandAt(place.Id, chosen.BuildingId, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Whether similar open things should be shown next.</summary>
    public async Task<Result<bool>> PinpointAsync(ConcernDraft draft, Input input, CancellationToken ct)
    {
        if (await places.FindAsync(draft.PlaceId, ct) is not { } place) return Refusal.Invalid("Concerns.PlaceNeeded", "q");
        var spot = CleanText.Of(input.Spot);
        if (spot.Length > ConcernLimits.MostSpot) return Refusal.Invalid("Concerns.SpotTooLong", nameof(Input.Spot), ConcernLimits.MostSpot);
        var known = (await places.SpotsAsync(place, ct)).FirstOrDefault(s => s.IsNamed(spot));
        draft.Pinpoint(known?.Id, known is null && spot.Length > 0 ? spot : null, vault.Seal, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return (await similar.FindAsync(place.Id, draft.Words, 1, ct)).Count > 0;
    }
}
