using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The organisation that was offered the ball takes it, or says why not and whose it is instead.</summary>
internal sealed class AnswerOffer(Doer doer, YuanzhuoDb db, MatterFates fates, HandlingTerms terms) : Deed<AnswerOffer.Input, Matter, string>(doer)
{
    public enum Choice
    {
        Accept,
        Refuse,
    }

    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        /// <summary>The matter's version the person saw.</summary>
        public Guid Version { get; set; }

        public Choice? Answer { get; set; }

        /// <summary>Why not. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>Whose it is instead.</summary>
        public Guid? NextUnitId { get; set; }

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Answer).NotNull().Saying("Matters.ChooseAnswer");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.Answer == Choice.Refuse).Saying("Matters.ReasonNeeded");
            RuleFor(i => i.Reason).MaximumLength(MatterWords.MostReason).Saying("Matters.WordsTooLong", MatterWords.MostReason);
            RuleFor(i => i.NextUnitId).NotNull().When(i => i.Answer == Choice.Refuse).Saying("Matters.NextMustBeAnother");
        }
    }

    public override Act Act => Act.AnswerHandOver;

    /// <summary>The organisation may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<Matter>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");
        // Answered already: whoever was asked last may still be told so, or what came of it.
        if (matter.LastOffer is not { } offer) return Refusal.RuleBroken("Matters.NoOpenOffer");
        var to = await db.OrgUnits.FindAsync([offer.ToUnitId], ct);
        return At.Place(matter, to!.Path, matter);
    }

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Matter matter, CancellationToken ct)
    {
        if (matter.OpenOffer is null) return Refusal.RuleBroken("Matters.NoOpenOffer");
        var answered = input.Answer == Choice.Accept ? await AcceptAsync(matter, ct) : await RefuseAsync(input, matter, ct);
        return answered.Then(matter.Number);
    }

    private async Task<Result> AcceptAsync(Matter matter, CancellationToken ct)
    {
        var may = await fates.MayPassOnAsync(matter, ct);
        return may.IsDone ? matter.AcceptOffer(Now) : may;
    }

    private async Task<Result> RefuseAsync(Input input, Matter matter, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, "Reason", input, [matter.Id], ct);
        if (reason.Why is { } unfit) return unfit;
        if (await db.OrgUnits.FindAsync([input.NextUnitId!.Value], ct) is not { } next || !next.CanHoldMatters) return Refusal.Invalid("Matters.NextMustBeAnother", "NextUnitId");
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var street = await db.DeciderOfAsync(place, ct);
        return matter.RefuseOffer(reason.Value, next.Id, street.Id, (await terms.AnswerAsync(place, Now, ct)).Deadline, Now);
    }
}
