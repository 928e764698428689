using FluentValidation;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Announcing;

/// <summary>It does not take place; everybody is told why.</summary>
internal sealed class CancelRoundtable(Doer doer, RoundtableDesk desk) : Deed<CancelRoundtable.Input, RoundtableAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown.</summary>
        public Guid Version { get; set; }

        /// <summary>Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() =>
            RuleFor(i => i.Reason).NotEmpty().Saying("Roundtables.ReasonNeeded").MaximumLength(RoundtableTables.LongestReason).Saying("Roundtables.TooLong", RoundtableTables.LongestReason);
    }

    public override Act Act => Act.PlanRoundtable;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, RoundtableAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, nameof(input.Reason), input, [.. at.Table.Agenda.Select(i => i.MatterId)], ct);
        var cancelled = reason.Why is { } unfit ? unfit : at.Table.Cancel(reason.Value, Now);
        return cancelled.Then(input.Number);
    }
}
