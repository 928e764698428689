using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Withdrawing;

/// <summary>The community takes a promise back that was written down wrongly or is no longer needed; the reason is public and the words stay.</summary>
internal sealed class WithdrawCommitment(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Why, in public words; at most 500 characters.</summary>
        public string Reason { get; set => field = value ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).NotEmpty().Saying("Commitments.ReasonNeeded");
            RuleFor(i => i.Reason).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
        }
    }

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        if (await db.CommitmentAsync(input.Id, ct) is not { } commitment) return Refusal.NotFound("Commitments.NoSuchCommitment");
        var place = await db.PlaceOfAsync(commitment, ct);
        if (db.Authorise(user, Act.RecordCommitment, place.Path) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);
        if (db.Author.UnitId == commitment.UnitId) return Refusal.RuleBroken("Commitments.PromiserCannotWithdraw");
        db.Expect(commitment, input.Version);

        var at = clock.GetUtcNow();
        var withdrawn = commitment.Withdraw(PublicText.Mask(input.Reason.Trim()).Text, at);
        if (!withdrawn.IsDone) return Result<Guid>.Refused(withdrawn.Refusals);
        await db.SetPromisedDueAsync((await db.Matters.FindAsync([commitment.MatterId], ct))!, at, ct);
        return commitment.Id;
    }
}
