using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>First screen: what happened. Begins the draft, or changes its words.</summary>
internal sealed class WriteWords(YuanzhuoDb db, Drafts drafts, RaisingPlaces places, FormStamp stamp, SpokenVault vault, TimeProvider clock)
{
    public sealed class Input : Told
    {
        /// <summary>When the screen was shown, signed.</summary>
        public string? Shown { get; set; }

        /// <summary>A field no person sees; who fills it is a machine.</summary>
        public string? Homepage { get; set; }

        /// <summary>Official code of the place a notice on the wall led from; empty where the person just came.</summary>
        public string? PlaceCode { get; set; }
    }

    private sealed class Validator : ToldRules<Input>;

    /// <summary>The secret of the draft, for the next screens' addresses.</summary>
    public async Task<Result<string>> HandleAsync(Input input, string? key, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var now = clock.GetUtcNow();
        if (key is null || await drafts.FindAsync(key, ct) is not { } draft)
        {
            var token = OneTimeToken.Create();
            key = token.Secret;
            draft = new ConcernDraft(token.Digest, stamp.Read(input.Shown), !string.IsNullOrEmpty(input.Homepage), now);
            if (await places.ByCodeAsync(input.PlaceCode, ct) is { } place) draft.StandAt(place.Id, null, now);
            db.Add(draft);
        }

        draft.Say(CleanText.Of(input.Words), vault.Seal, now);
        await db.SaveChangesAsync(ct);
        return key;
    }
}
