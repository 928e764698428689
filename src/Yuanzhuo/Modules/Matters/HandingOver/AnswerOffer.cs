using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>The organisation that was offered the ball takes it, or says why not and whose it is instead.</summary>
internal sealed class AnswerOffer(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, HandlingTerms terms, TimeProvider clock)
{
    public enum Choice
    {
        Accept,
        Refuse,
    }

    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        /// <summary>The matter's version the person saw.</summary>
        public Guid Version { get; set; }

        public Choice? Answer { get; set; }

        /// <summary>Why not. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>Whose it is instead.</summary>
        public Guid? NextUnitId { get; set; }

        public bool NamesAreOfficial { get; set; }
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

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.NotFound("Matters.NoSuchMatter");
        if (matter.OpenOffer is not { } offer) return Refusal.RuleBroken("Matters.NoOpenOffer");
        var to = await db.OrgUnits.FindAsync([offer.ToUnitId], ct);
        var allowed = db.Authorise(user, Act.AnswerHandOver, to!.Path);
        if (!allowed.IsDone) return Result<string>.Refused(allowed.Refusals);
        db.Expect(matter, input.Version);
        var answered = input.Answer == Choice.Accept ? matter.AcceptOffer(clock.GetUtcNow()) : await RefuseAsync(input, matter, ct);
        return answered.IsDone ? matter.Number : Result<string>.Refused(answered.Refusals);
    }

    private async Task<Result> RefuseAsync(Input input, Matter matter, CancellationToken ct)
    {
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Reason", input.Reason));
        if (!check.IsDone) return check;
        if (await db.OrgUnits.FindAsync([input.NextUnitId!.Value], ct) is not { } next || !next.CanHold()) return Refusal.Invalid("Matters.NextMustBeAnother", "NextUnitId");
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var street = await db.DeciderOfAsync(place, ct);
        var now = clock.GetUtcNow();
        return matter.RefuseOffer(input.Reason, next.Id, street.Id, (await terms.AnswerDueAsync(place, now, ct)).On, now);
    }
}
