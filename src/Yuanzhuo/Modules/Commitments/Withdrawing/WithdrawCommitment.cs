using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Withdrawing;

/// <summary>The community takes a commitment back that was written down wrongly or is no longer needed; the reason is public and the words stay.</summary>
internal sealed class WithdrawCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars) : Deed<WithdrawCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Why, in public words; at most 500 characters.</summary>
        public string Reason { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).NotEmpty().Saying("Commitments.ReasonNeeded");
            RuleFor(i => i.Reason).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
        }
    }

    public override Act Act => Act.RecordCommitment;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        if (Doer.UnitId == commitment.UnitId) return Refusal.RuleBroken("Commitments.HolderCannotWithdraw");
        var reason = await Doer.CheckAsync(input.Reason, nameof(input.Reason), input, [commitment.MatterId], ct);
        if (reason.Why is not null) return Result<string>.Refused(reason.Refusals);
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Withdraw(reason.Value, calendar, Now).Why is { } why) return why;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        await db.SetCommittedDueAsync(matter, Now, ct);
        return matter.Number;
    }
}
