using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Who shall have the ball, and why: what offering and appointing are asked alike.</summary>
public class ToUnitInput : Repeatable, IVersioned, IPublicWriting
{
    public string Number { get; set; } = "";

    public Guid Version { get; set; }

    public Guid? ToUnitId { get; set; }

    /// <summary>Why they. Public words.</summary>
    public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

    public bool PersonalDataMayStand { get; set; }
}

/// <summary>The ball goes, or is offered, to another organisation.</summary>
internal abstract class ToUnit<TInput>(Doer doer, YuanzhuoDb db, MatterFates fates) : Deed<TInput, MatterAtHand, string>(doer)
    where TInput : ToUnitInput
{
    private sealed class Validator : Rules<TInput>
    {
        public Validator()
        {
            RuleFor(i => i.ToUnitId).NotNull().Saying("Matters.ChooseUnit");
            RuleFor(i => i.Reason).IsReason();
        }
    }

    /// <summary>The organisation may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<TInput> Rules => Kept<Validator>();

    /// <summary>The matter's own rule.</summary>
    protected abstract Task<Result> PassAsync(MatterAtHand at, OrgUnit to, PublicWords reason, CancellationToken ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(TInput input, MatterAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, "Reason", input, [at.Matter.Id], ct);
        if (reason.Why is { } unfit) return unfit;
        if (await db.OrgUnits.FindAsync([input.ToUnitId!.Value], ct) is not { } to || !to.CanHoldMatters) return Refusal.Invalid("Matters.ChooseUnit", "ToUnitId");
        if ((await fates.MayPassOnAsync(at.Matter, ct)).Why is { } held) return held;
        return (await PassAsync(at, to, reason.Value, ct)).Then(at.Matter.Number);
    }
}
