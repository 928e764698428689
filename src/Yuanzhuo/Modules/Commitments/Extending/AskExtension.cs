using FluentValidation;
using System.Globalization;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Extending;

/// <summary>The organisation that promised asks for more time, at the latest on the due day; the community answers and the residents read both.</summary>
internal sealed class AskExtension(Doer doer, YuanzhuoDb db, RulePacks rules) : Deed<AskExtension.Input, Commitment, Guid>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>How many working days more, as typed.</summary>
        public string WorkingDays { get; set => field = value ?? ""; } = "";

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

    public override Act Act => Act.AskExtension;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtUnitAsync(input.Id, ct);

    /// <summary>The commitment's id.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, nameof(input.Reason), input, [commitment.MatterId], ct);
        if (reason.Why is not null) return Result<Guid>.Refused(reason.Refusals);
        var limits = await rules.ExtensionLimitsAsync((await db.PlaceOfAsync(commitment, ct)).Path, ChinaTime.DateOf(Now), ct);
        var days = int.TryParse(input.WorkingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 0;
        var request = new ExtensionRequest(days, reason.Value, commitment.UnitId, Doer.AccountId);
        return commitment.AskExtension(request, limits, Now).Then(commitment.Id);
    }
}
