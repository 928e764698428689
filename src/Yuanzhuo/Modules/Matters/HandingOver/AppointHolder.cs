using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The street decides who holds it, after two refusals or when nobody answers; whom it appoints cannot refuse.</summary>
internal sealed class AppointHolder(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFates fates) : Deed<AppointHolder.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Guid? ToUnitId { get; set; }

        /// <summary>Why they. Public words.</summary>
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

    public override Act Act => Act.DecideHolder;

    /// <summary>The organisation may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = PublicWords.Check(input.Reason, "Reason", input.NamesAreOfficial);
        if (reason.Why is { } unfit) return unfit;
        if (await db.OrgUnits.FindAsync([input.ToUnitId!.Value], ct) is not { } to || !to.CanHoldMatters) return Refusal.Invalid("Matters.ChooseUnit", "ToUnitId");
        return (await fates.PassOnAsync(at.Matter, () => at.Matter.Appoint(to.Id, reason.Value, Now), ct)).Then(at.Matter.Number);
    }
}
