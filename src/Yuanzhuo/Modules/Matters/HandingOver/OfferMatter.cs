using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Offers the ball to another organisation; it stays until that one accepts.</summary>
internal sealed class OfferMatter(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFates fates, HandlingTerms terms) : Deed<OfferMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Guid? ToUnitId { get; set; }

        /// <summary>Why it is theirs. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ToUnitId).NotNull().Saying("Matters.ChooseUnit");
            RuleFor(i => i.Reason).IsReason();
        }
    }

    public override Act Act => Act.OfferMatter;

    /// <summary>The organisation may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = PublicWords.Check(input.Reason, "Reason", input.NamesAreOfficial);
        if (reason.Why is { } unfit) return unfit;
        if (await db.OrgUnits.FindAsync([input.ToUnitId!.Value], ct) is not { } to || !to.CanHoldMatters) return Refusal.Invalid("Matters.ChooseUnit", "ToUnitId");
        var (answer, _) = await terms.AnswerAsync(at.Place, Now, ct);
        return (await fates.PassOnAsync(at.Matter, () => at.Matter.Offer(to.Id, reason.Value, answer, Now), ct)).Then(at.Matter.Number);
    }
}
