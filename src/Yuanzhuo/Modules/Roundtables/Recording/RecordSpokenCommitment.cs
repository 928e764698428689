using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The clerk takes a commitment down as it was spoken under an agenda item; its day counts at once.</summary>
internal sealed class RecordSpokenCommitment(Doer doer, YuanzhuoDb db, RoundtableDesk desk, UnitSearch units, WorkingCalendars calendars)
    : Deed<SpokenInput, RoundtableAtHand, Guid>(doer)
{
    private sealed class Validator : Rules<SpokenInput>
    {
        public Validator()
        {
            RuleFor(i => i.Unit).NotEmpty().Saying("Places.UnitNeeded");
            RuleFor(i => i.Words).NotEmpty().Saying("Roundtables.SpokenWordsNeeded").MaximumLength(Commitment.LongestWords).Saying("Roundtables.TooLong", Commitment.LongestWords);
            RuleFor(i => i.Officer).MaximumLength(Commitment.LongestOfficer).Saying("Roundtables.TooLong", Commitment.LongestOfficer);
        }
    }

    /// <summary>What is wrong with the form before its words are read.</summary>
    public static Result Check(SpokenInput input)
    {
        List<Refusal> wrong =
        [
            .. Kept<Validator>().Check(input).Refusals,
            .. WordsOf(input).Refusals, .. OfficerOf(input).Refusals,
        ];
        return wrong.Count == 0 ? Result.Done : Result.Refused(wrong);
    }

    private static Result<PublicWords> WordsOf(SpokenInput input) => PublicWords.Check(input.Words, nameof(input.Words), input.NamesAreOfficial);

    private static Result<PublicWords> OfficerOf(SpokenInput input) => PublicWords.Check(input.Officer, nameof(input.Officer), input.NamesAreOfficial);

    public override Act Act => Act.PlanRoundtable;

    /// <summary>The matter is not about to be closed, and the organisation is not about to cease.</summary>
    public override bool ReadsOthers => true;

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(SpokenInput input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The commitment's id.</summary>
    protected override async Task<Result<Guid>> DoAsync(SpokenInput input, RoundtableAtHand at, CancellationToken ct)
    {
        if (Check(input).Why is { } unfit) return unfit;
        var (table, host) = at;
        var item = table.ItemAtTable(table.Agenda.FirstOrDefault(i => i.Order == input.Order)?.Id ?? Guid.Empty);
        var who = await units.NamedAsync(input.Unit, host, nameof(input.Unit), ct);
        var term = input.Term();
        List<Refusal> wrong = [.. item.Refusals, .. who.Refusals, .. term.Refusals];
        if (wrong.Count > 0) return Result<Guid>.Refused(wrong);

        var matter = (await db.MatterAsync(item.Value.MatterId, ct))!;
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var commitment = new SpokenCommitment
        {
            UnitId = who.Value.Id, Officer = OfficerOf(input).Value.OrNone, Words = WordsOf(input).Value, Term = term.Value,
            SpokenAt = HearCommitment.SpokenAt(table, Now), RoundtableId = table.Id, AgendaItemId = item.Value.Id,
        };
        var made = Commitment.Make(matter, commitment, await calendars.ForAsync(place.Code, ct), Now);
        if (made.Why is { } why) return why;
        db.Add(made.Value);
        await db.SetCommittedDueAsync(matter, Now, ct);
        return made.Value.Id;
    }
}
