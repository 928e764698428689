using FluentValidation;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>It happened elsewhere: the concern moves to that community's inbox, whose term for the first answer begins now.</summary>
internal sealed class CorrectPlace(Doer doer, YuanzhuoDb db, ConcernDesk desk, HandlingTerms terms) : Deed<CorrectPlace.Input, ConcernAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        public Guid? PlaceId { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.PlaceId).NotNull().Saying("Matters.ChoosePlace");
    }

    public override Act Act => Act.TriageConcern;

    /// <summary>The place may not cease to be at the same moment: what stands at it is carried over by those who reorganise.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The new place's name.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        if (await db.OrgUnits.FindAsync([input.PlaceId!.Value], ct) is not { } place || !place.TakesConcerns()) return Refusal.Invalid("Matters.ChoosePlace", "PlaceId");
        if (place.Id == at.Place.Id) return Refusal.Invalid("Matters.SamePlace", "PlaceId");
        var (answer, _) = await terms.FirstAnswerAsync(place, Now, ct);
        return at.Concern.CorrectPlace(place.Id, null, answer, Now).Then(place.Name);
    }
}
