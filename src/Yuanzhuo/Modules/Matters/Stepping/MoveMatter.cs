using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Stepping;

/// <summary>The matter goes to another of the seven steps.</summary>
internal sealed class MoveMatter(Doer doer, MatterDesk desk) : Deed<MoveMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        /// <summary>The matter's version the person saw.</summary>
        public Guid Version { get; set; }

        public Step? To { get; set; }

        /// <summary>Public words; needed when going back or leaving steps out.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.To).NotNull().Saying("Matters.ChooseStep");
            RuleFor(i => i.To).IsInEnum().Saying("Matters.ChooseStep");
            RuleFor(i => i.Reason).MaximumLength(MatterWords.MostReason).Saying("Matters.WordsTooLong", MatterWords.MostReason);
        }
    }

    public override Act Act => Act.MoveMatter;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, "Reason", input, [at.Matter.Id], ct);
        if (reason.Why is { } unfit) return unfit;
        var moved = at.Matter.MoveTo(input.To!.Value, reason.Value.OrNone, Now);
        return moved.Then(at.Matter.Number);
    }
}
