using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Last screen: the draft becomes a concern. Sent twice it is one; sent by a machine it is none, and the machine is not told.</summary>
internal sealed class SendDraft(YuanzhuoDb db, RaiseConcern raise, ContactVault vault, FormStamp stamp, TimeProvider clock)
{
    public sealed class Input
    {
        /// <summary>What it is about, if the person said so.</summary>
        public string? Category { get; set; }

        /// <summary>The field no person sees.</summary>
        public string? Homepage { get; set; }
    }

    /// <summary>The tracking number.</summary>
    public async Task<Result<string>> HandleAsync(ConcernDraft draft, Input input, CancellationToken ct)
    {
        if (draft.SentNumber is { } sent) return sent;
        if (draft.PlaceId is not { } placeId) return Refusal.Invalid("Concerns.PlaceNeeded");
        if (draft.IsTrapped || !string.IsNullOrEmpty(input.Homepage) || !stamp.IsHuman(draft.ShownAt)) return await TrapAsync(draft, ct);
        return await raise.HandleAsync(new RaiseConcern.Input
        {
            // One draft is one concern: two sends at once carry the same key and get the same number.
            RequestKey = draft.KeyDigest, KeyIsSecret = true, PlaceId = placeId, BuildingId = draft.BuildingId, Spot = draft.Spot, Words = draft.Words, Category = input.Category,
            ContactName = vault.Open(draft.ContactName), ContactPhone = vault.Open(draft.ContactPhone), PhotoIds = [.. draft.Photos.Select(p => p.FileId)],
        }, draft, ct);
    }

    private async Task<Result<string>> TrapAsync(ConcernDraft draft, CancellationToken ct)
    {
        var photos = draft.Photos.Select(p => p.FileId).ToList();
        await db.Set<StoredFile>().Where(f => photos.Contains(f.Id) && f.PlaceId == null).ExecuteDeleteAsync(ct);
        draft.BecomeSent(TrackingNumber.Create(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return draft.SentNumber!;
    }
}
