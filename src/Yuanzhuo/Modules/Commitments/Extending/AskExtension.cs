using FluentValidation;
using System.Globalization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Extending;

/// <summary>The organisation that promised asks for more time, at the latest on the due day; the community answers and the residents read both.</summary>
internal sealed class AskExtension(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, RulePacks rules, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>How many working days more, as typed.</summary>
        public string WorkingDays { get; set => field = value ?? ""; } = "";

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
        if (await db.AuthoriseAtUnitAsync(user, Act.AskExtension, commitment, ct) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);
        db.Expect(commitment, input.Version);

        var at = clock.GetUtcNow();
        var limits = await rules.ExtensionLimitsAsync((await db.PlaceOfAsync(commitment, ct)).Path, ChinaTime.DateOf(at), ct);
        var days = int.TryParse(input.WorkingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 0;
        var request = new ExtensionRequest(days, PublicText.Mask(input.Reason.Trim()).Text, commitment.UnitId, user.AccountId!.Value);
        var asked = commitment.AskExtension(request, limits, at);
        return asked.IsDone ? commitment.Id : Result<Guid>.Refused(asked.Refusals);
    }
}
