using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>The second key: one who raised it answers by the one-time link (回访). The link's secret is the right.</summary>
internal sealed class AnswerClosure(Doer doer, YuanzhuoDb db, MatterFates fates, SpokenVault vault) : Deed<AnswerClosure.Input, AnswerLink, bool>(doer)
{
    public sealed class Input : SaidInput
    {
        /// <summary>The link's secret.</summary>
        public string Secret { get; set => field = value ?? ""; } = "";
    }

    private sealed class Validator : SaidRules<Input>;

    public override Act Act => Act.ReadPublic;

    /// <summary>An agreement may end the matter: nothing of it may be open.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<AnswerLink>>> TakeAsync(Input input, CancellationToken ct)
    {
        var digest = OneTimeToken.DigestOf(input.Secret);
        return await db.Set<AnswerLink>().FirstOrDefaultAsync(l => l.Digest == digest, ct) is { } link ? At.Everywhere(link) : Refusal.NotFound("Supervision.LinkUnknown");
    }

    /// <summary>Whether they said solved.</summary>
    protected override async Task<Result<bool>> DoAsync(Input input, AnswerLink link, CancellationToken ct)
    {
        if (Doer.User.IsSignedIn) return Refusal.Forbidden("Supervision.StaffCannotAnswer");
        if (link.UsedAt is not null) return Refusal.RuleBroken("Supervision.LinkUsed");
        var closure = await db.WholeClosures.FirstAsync(c => c.Id == link.ClosureId, ct);
        var words = PublicWords.Mask(input.Words, PublicText.NamesIn(vault.Open(await SealedAsync(link.ConcernId, ct)))).OrNone;
        if (closure.Answer(link.ConcernId, input.IsSolved!.Value, input.Satisfaction, words, null, Now).Why is { } why) return why;
        link.UsedAt = Now;
        var matter = (await db.MatterAsync(closure.MatterId, ct))!;
        return (await fates.FollowAnswerAsync(matter, closure, words, Now, ct)).Then(input.IsSolved.Value);
    }

    /// <summary>What was said at first and is not public: who is named there is hidden in what follows.</summary>
    private Task<string?> SealedAsync(Guid concernId, CancellationToken ct) => db.Set<Concern>().Where(c => c.Id == concernId).Select(c => c.SealedWords).FirstOrDefaultAsync(ct);
}
