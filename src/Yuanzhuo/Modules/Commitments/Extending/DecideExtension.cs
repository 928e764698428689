using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Extending;

/// <summary>The community (or its street) grants or refuses more time, with a sentence for the residents; never the one who asked.</summary>
internal sealed class DecideExtension(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>The answer's values in the form.</summary>
    public const string Grant = "grant", Refuse = "refuse";

    public sealed class Input : Repeatable
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary><see cref="Grant"/> or <see cref="Refuse"/>.</summary>
        public string Answer { get; set => field = value ?? ""; } = "";

        /// <summary>What the residents are told; at most 500 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";
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

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        if (await db.CommitmentAsync(input.Id, ct) is not { } commitment) return Refusal.NotFound("Commitments.NoSuchCommitment");
        var place = await db.PlaceOfAsync(commitment, ct);
        if (db.Authorise(user, Act.DecideExtension, place.Path) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);
        db.Expect(commitment, input.Version);

        var at = clock.GetUtcNow();
        var decision = new ExtensionDecision(PublicText.Mask(input.Words.Trim()).Text, db.Author.UnitId!.Value, user.AccountId!.Value);
        var decided = input.Answer == Grant
            ? commitment.GrantExtension(decision, await calendars.ForAsync(place.Code, ct), at)
            : commitment.RefuseExtension(decision, at);
        if (!decided.IsDone) return Result<Guid>.Refused(decided.Refusals);
        await db.SetPromisedDueAsync((await db.Matters.FindAsync([commitment.MatterId], ct))!, at, ct);
        return commitment.Id;
    }
}
