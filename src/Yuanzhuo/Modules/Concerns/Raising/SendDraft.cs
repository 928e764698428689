using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>
/// Last screen: the draft becomes a concern. Sent twice it is one. What came as machines send it is kept and marked: a browser fills hidden fields, too, and
/// nobody is told that something was received that is not there.
/// </summary>
internal sealed class SendDraft(RaiseConcern raise, ContactVault vault, FormStamp stamp)
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
        return await raise.HandleAsync(new RaiseConcern.Input
        {
            // One draft is one concern: two sends at once carry the same key and get the same number.
            RequestKey = draft.KeyDigest, KeyIsSecret = true, PlaceId = placeId, BuildingId = draft.BuildingId, Spot = draft.Spot, Words = draft.Words, Category = input.Category,
            IsSuspect = draft.IsTrapped || !string.IsNullOrEmpty(input.Homepage) || !stamp.IsHuman(draft.ShownAt),
            ContactName = vault.Open(draft.ContactName), ContactPhone = vault.Open(draft.ContactPhone), PhotoIds = [.. draft.Photos.Select(p => p.FileId)],
        }, draft, ct);
    }
}
