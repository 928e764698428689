using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Extending;

/// <summary>The community (or its street) grants or refuses more time, with a sentence for the residents; never the one who asked.</summary>
internal sealed class DecideExtension(Doer doer, YuanzhuoDb db, WorkingCalendars calendars) : Deed<DecideExtension.Input, Commitment, Guid>(doer)
{
    /// <summary>The answer's values in the form.</summary>
    public const string Grant = "grant", Refuse = "refuse";

    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary><see cref="Grant"/> or <see cref="Refuse"/>.</summary>
        public string Answer { get; set => field = value ?? ""; } = "";

        /// <summary>What the residents are told; at most 500 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Answer).Must(a => a is Grant or Refuse).Saying("Commitments.AnswerNeeded");
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.DecisionWordsNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords);
        }
    }

    public override Act Act => Act.DecideExtension;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtPlaceAsync(input.Id, ct);

    /// <summary>The commitment's id.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [commitment.MatterId], ct);
        if (words.Why is not null) return Result<Guid>.Refused(words.Refusals);
        var decision = new ExtensionDecision(words.Value, Doer.UnitId, Doer.AccountId);
        var decided = input.Answer == Grant
            ? commitment.GrantExtension(decision, await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct), Now)
            : commitment.RefuseExtension(decision, Now);
        if (decided.Why is { } why) return why;
        await db.SetCommittedDueAsync((await db.Matters.FindAsync([commitment.MatterId], ct))!, Now, ct);
        return commitment.Id;
    }
}
