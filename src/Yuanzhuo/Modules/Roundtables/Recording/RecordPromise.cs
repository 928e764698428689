using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The clerk takes a promise down as it was spoken under an agenda item; its day counts at once.</summary>
internal sealed class RecordPromise(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, UnitFinder units, WorkingCalendars calendars, TimeProvider clock)
{
    private sealed class Validator : Rules<PromiseInput>
    {
        public Validator()
        {
            RuleFor(i => i.Unit).NotEmpty().Saying("Roundtables.UnitNeeded");
            RuleFor(i => i.Words).NotEmpty().Saying("Roundtables.SpokenWordsNeeded").MaximumLength(Commitment.LongestWords).Saying("Roundtables.TooLong", Commitment.LongestWords);
            RuleFor(i => i.Officer).MaximumLength(Commitment.LongestOfficer).Saying("Roundtables.TooLong", Commitment.LongestOfficer);
        }
    }

    /// <summary>What is wrong with the form before its words are read.</summary>
    public static Result Check(PromiseInput input)
    {
        List<Refusal> wrong =
        [
            .. new Validator().Check(input).Refusals,
            .. PublicWords.Check(input.NamesAreOfficial, (nameof(input.Words), input.Words), (nameof(input.Officer), input.Officer)).Refusals,
        ];
        return wrong.Count == 0 ? Result.Done : Result.Refused(wrong);
    }

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(PromiseInput input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(PromiseInput input, CancellationToken ct)
    {
        if (Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<Guid>.Refused(taken.Refusals);
        var (table, host) = taken.Value;
        var item = table.ItemAtTable(table.Agenda.FirstOrDefault(i => i.Order == input.Order)?.Id ?? Guid.Empty);
        var who = await units.FindAsync(input.Unit, host, nameof(input.Unit), ct);
        var term = input.Term();
        List<Refusal> wrong = [.. item.Refusals, .. who.Refusals, .. term.Refusals];
        if (wrong.Count > 0) return Result<Guid>.Refused(wrong);

        var now = clock.GetUtcNow();
        var matter = (await db.MatterAsync(item.Value.MatterId, ct))!;
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var promise = new Promise
        {
            UnitId = who.Value.Id, Officer = input.Officer.Length == 0 ? null : input.Officer, Words = input.Words, Term = term.Value,
            SpokenAt = HearPromise.SpokenAt(table, now), RoundtableId = table.Id, AgendaItemId = item.Value.Id,
        };
        var made = Commitment.Make(matter, promise, await calendars.ForAsync(place.Code, ct), now);
        if (!made.IsDone) return Result<Guid>.Refused(made.Refusals);
        db.Add(made.Value);
        await db.SetPromisedDueAsync(matter, now, ct);
        return made.Value.Id;
    }
}
