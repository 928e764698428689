using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>It happened elsewhere: the concern moves to that community's inbox, whose term for the first answer begins now.</summary>
internal sealed class CorrectPlace(YuanzhuoDb db, UnitOfWork unit, ConcernDesk desk, HandlingTerms terms, TimeProvider clock)
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

    /// <summary>The new place's name.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        if (await db.OrgUnits.FindAsync([input.PlaceId!.Value], ct) is not { } place || !place.TakesConcerns()) return Refusal.Invalid("Matters.ChoosePlace", "PlaceId");
        if (place.Id == taken.Value.Place.Id) return Refusal.Invalid("Matters.SamePlace", "PlaceId");

        var now = clock.GetUtcNow();
        var due = await terms.FirstAnswerDueAsync(place, now, ct);
        var corrected = taken.Value.Concern.CorrectPlace(place.Id, null, due.On, now);
        return corrected.IsDone ? place.Name : Result<string>.Refused(corrected.Refusals);
    }
}
