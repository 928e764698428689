using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Reviewing;

/// <summary>A commitment without a date is looked at again: a date is given, or a new review date with the reason.</summary>
internal sealed class ReviewCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars) : Deed<ReviewCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        public TermInput Term { get; set => field = value ?? new(); } = new();

        /// <summary>Why there is still no date, or what led to this one; at most 500 characters.</summary>
        public string Reason { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Reason).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
    }

    public override Act Act => Act.ReportProgress;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtUnitOrPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, nameof(input.Reason), input, [commitment.MatterId], ct);
        if (reason.Why is not null) return Result<string>.Refused(reason.Refusals);
        var term = input.Term.Read();
        if (term.Why is { } unread) return unread;
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Review(term.Value, reason.Value.OrNone, calendar, Now).Why is { } why) return why;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        await db.SetCommittedDueAsync(matter, Now, ct);
        return matter.Number;
    }
}
