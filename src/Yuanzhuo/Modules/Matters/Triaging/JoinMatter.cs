using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern joins a matter that is open already, as a further voice. It can be undone (<c>PartVoice</c>).</summary>
internal sealed class JoinMatter(Doer doer, YuanzhuoDb db, ConcernDesk desk) : Deed<JoinMatter.Input, ConcernAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid ConcernId { get; set; }

        /// <summary>The matter's number.</summary>
        public string Number { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>What the person is told.</summary>
        public string Answer { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Number).NotEmpty().Saying("Matters.ChooseMatter");
            RuleFor(i => i.Answer).IsWords();
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var answer = PublicWords.Check(input.Answer, "Answer", input.PersonalDataMayStand, [at.Left]);
        if (answer.Why is { } unfit) return unfit;
        if (await db.MatterAsync(input.Number, ct) is not { } matter) return Refusal.Invalid("Matters.NoSuchMatter", "Number");
        var place = await db.OrgUnits.FindAsync([matter.PlaceId], ct);
        if (!Doer.User.May(Act.TriageConcern, place!.Path)) return Refusal.Invalid("Matters.MatterOfAnotherPlace", "Number");
        if (matter.Join(input.ConcernId, null, Now, answer.Value).Why is { } why) return why;
        return at.Concern.TakeUp(matter.Id, Now).Then(matter.Number);
    }
}
