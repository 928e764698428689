using System.Globalization;
using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>Makes a plan out of the form, or tells all that is wrong with it.</summary>
internal sealed class PlanReader(YuanzhuoDb db, UnitSearch units, TimeProvider clock)
{
    private const int MostTopics = 20;
    private const int FurthestDays = 730;

    /// <summary>What was held longer ago is a slip of the key, or nobody can write its minutes any more.</summary>
    private const int LongestAgoDays = 366;

    private sealed class Validator : Rules<PlanInput>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).Must(k => Enum.TryParse<RoundtableKind>(k, out var kind) && Enum.IsDefined(kind)).Saying("Roundtables.KindNeeded");
            RuleFor(i => i.Title).NotEmpty().Saying("Roundtables.TitleNeeded").MaximumLength(Roundtable.LongestTitle).Saying("Roundtables.TooLong", Roundtable.LongestTitle);
            RuleFor(i => i.Venue).NotEmpty().Saying("Roundtables.VenueNeeded").MaximumLength(Roundtable.LongestVenue).Saying("Roundtables.TooLong", Roundtable.LongestVenue);
            RuleFor(i => i.Matters).Must(m => m.Count <= MostTopics).Saying("Roundtables.AgendaTooLong", MostTopics);
            RuleForEach(i => i.Residents).ChildRules(row => row.RuleFor(r => r.Label).MaximumLength(Participant.LongestLabel).Saying("Roundtables.TooLong", Participant.LongestLabel));
            RuleForEach(i => i.Officials).ChildRules(row => row.RuleFor(r => r.Label).MaximumLength(Participant.LongestLabel).Saying("Roundtables.TooLong", Participant.LongestLabel));
        }
    }

    public async Task<Result<Plan>> ReadAsync(PlanInput input, OrgUnit host, CancellationToken ct)
    {
        var startsAt = StartOf(input);
        var matters = await MattersAsync(input.Matters, host, ct);
        var residents = await PeopleAsync(input, Side.Residents, host, ct);
        var officials = await PeopleAsync(input, Side.Officials, host, ct);
        var title = PublicWords.Check(input.Title, nameof(input.Title), input.PersonalDataMayStand);
        var venue = PublicWords.CheckVenue(input.Venue, nameof(input.Venue), input.PersonalDataMayStand);
        List<Refusal> wrong =
        [
            .. new Validator().Check(input).Refusals, .. startsAt.Refusals, .. title.Refusals, .. venue.Refusals, .. matters.Refusals, .. residents.Refusals, .. officials.Refusals,
        ];
        if (wrong.Count > 0) return Result<Plan>.Refused(wrong);
        return new Plan
        {
            Kind = Enum.Parse<RoundtableKind>(input.Kind), Title = title.Value, Venue = venue.Value, HostUnitId = host.Id, StartsAt = startsAt.Value,
            MatterIds = matters.Value, People = [.. residents.Value, .. officials.Value],
        };
    }

    private Result<DateTimeOffset> StartOf(PlanInput input)
    {
        if (!DateOnly.TryParseExact(input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Refusal.Invalid("Roundtables.DayNeeded", nameof(input.Day));
        if (!TimeOnly.TryParseExact(input.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return Refusal.Invalid("Roundtables.TimeNeeded", nameof(input.Time));
        var now = clock.GetUtcNow();
        if (input.AlreadyHeld) return HeldAt(ChinaTime.At(day, time), now, nameof(input.Day));
        if (day > ChinaTime.DateOf(now).AddDays(FurthestDays)) return Refusal.Invalid("Roundtables.TooFarAhead", nameof(input.Day));
        var startsAt = ChinaTime.At(day, time);
        return startsAt > now ? startsAt : Refusal.Invalid("Roundtables.StartsInThePast", nameof(input.Day));
    }

    private static Result<DateTimeOffset> HeldAt(DateTimeOffset startedAt, DateTimeOffset now, string field)
    {
        if (startedAt > now) return Refusal.Invalid("Roundtables.NotHeldYet", field);
        return startedAt > now.AddDays(-LongestAgoDays) ? startedAt : Refusal.Invalid("Roundtables.HeldTooLongAgo", field, LongestAgoDays);
    }

    /// <summary>Open matters of the host's area, in the order of the form.</summary>
    private async Task<Result<IReadOnlyList<Guid>>> MattersAsync(List<string> numbers, OrgUnit host, CancellationToken ct)
    {
        var found = await db.Matters.Where(m => numbers.Contains(m.Number))
            .Join(db.OrgUnits, m => m.PlaceId, u => u.Id, (m, u) => new { m.Number, m.Id, IsOpen = m.Ending == null, Place = u }).ToListAsync(ct);
        var wrong = new List<Refusal>();
        var ids = new List<Guid>();
        foreach (var number in numbers.Distinct())
        {
            var matter = found.Find(m => m.Number == number);
            if (matter is null) wrong.Add(Refusal.Invalid("Roundtables.MatterUnknown", "Matters", number));
            else if (!matter.IsOpen) wrong.Add(Refusal.RuleBroken("Roundtables.MatterHasEnded", number) with { Field = "Matters" });
            else if (!HostArea.Holds(host, matter.Place)) wrong.Add(Refusal.RuleBroken("Roundtables.MatterElsewhere", number) with { Field = "Matters" });
            else ids.Add(matter.Id);
        }

        return wrong.Count == 0 ? ids : Result<IReadOnlyList<Guid>>.Refused(wrong);
    }

    private async Task<Result<IReadOnlyList<Invited>>> PeopleAsync(PlanInput input, Side side, OrgUnit host, CancellationToken ct)
    {
        var (rows, list) = side == Side.Residents ? (input.Residents, nameof(input.Residents)) : (input.Officials, nameof(input.Officials));
        var (people, wrong) = (new List<Invited>(), new List<Refusal>());
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsEmpty) continue;
            var unit = rows[i].Unit.Length == 0 ? null : (Result<OrgUnit>?)await units.NamedAsync(rows[i].Unit, host, $"{list}[{i}].Unit", ct);
            if (unit is { IsDone: false } unknown) wrong.AddRange(unknown.Refusals);
            var label = PublicWords.Check(rows[i].Label, $"{list}[{i}].Label", input.PersonalDataMayStand);
            wrong.AddRange(label.Refusals);
            if (wrong.Count == 0) people.Add(new Invited(side, label.Value.OrNone ?? PublicWords.Check(unit!.Value.Value.Name, "", mayStand: true).Value, unit?.Value.Id));
        }

        return wrong.Count == 0 ? people : Result<IReadOnlyList<Invited>>.Refused(wrong);
    }
}
