using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Recording;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Reviewing;

/// <summary>A promise without a date is looked at again: a date is given, or a new review date with the reason.</summary>
internal sealed class ReviewCommitment(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, WorkingCalendars calendars, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        public TermInput Term { get; set => field = value ?? new(); } = new();

        /// <summary>Why there is still no date, or what led to this one; at most 500 characters.</summary>
        public string Reason { get; set => field = value ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Reason).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
    }

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        var term = input.Term.Read();
        if (!term.IsDone) return Result<Guid>.Refused(term.Refusals);
        if (await db.CommitmentAsync(input.Id, ct) is not { } commitment) return Refusal.NotFound("Commitments.NoSuchCommitment");
        if (await db.AuthoriseAtUnitOrPlaceAsync(user, Act.ReportProgress, commitment, ct) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);
        db.Expect(commitment, input.Version);

        var at = clock.GetUtcNow();
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        var reason = input.Reason.Trim() is { Length: > 0 } words ? PublicText.Mask(words).Text : null;
        var reviewed = commitment.Review(term.Value, reason, calendar, at);
        if (!reviewed.IsDone) return Result<Guid>.Refused(reviewed.Refusals);
        await db.SetPromisedDueAsync((await db.Matters.FindAsync([commitment.MatterId], ct))!, at, ct);
        return commitment.Id;
    }
}
