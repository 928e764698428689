using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>The one way from what was typed to a commitment, or to each of several, whichever door it came through. Part of a deed, whose rules are <see cref="CommitmentRules{TInput}"/>.</summary>
internal sealed class MakeCommitment(Doer doer, YuanzhuoDb db, UnitSearch units, WorkingCalendars calendars)
{
    /// <summary>Made and added, one or each of several, with the matter's next due day set; or why not, everything at once.</summary>
    public async Task<Result<List<Commitment>>> FromAsync(CommitmentInput input, Occasion occasion, DateTimeOffset now, CancellationToken ct)
    {
        var matter = occasion.Matter;
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var who = await units.NamedAsync(input.Unit, place, nameof(input.Unit), ct);
        var helpers = await units.AllNamedAsync(input.Helpers, place, nameof(input.Helpers), ct);
        var spokenAt = CommitmentInput.SpokenAt(input.SpokenOn, occasion.UsualAt, now);
        List<Refusal> wrong = [.. who.Refusals, .. helpers.Refusals, .. input.Promises.SelectMany(promise => At(promise.Path, promise.Term.Read().Refusals))];
        if (spokenAt is null) wrong.Add(ReadCommitment.DayUnusable);
        if (wrong.Count > 0) return Result<List<Commitment>>.Refused(wrong);

        var calendar = await calendars.ForAsync(place.Code, ct);
        var officer = await doer.CheckAsync(input.Officer, nameof(input.Officer), input, [matter.Id], ct);
        wrong.AddRange(officer.Refusals);
        List<Commitment> all = [];
        foreach (var (words, term, path) in input.Promises)
        {
            var said = await doer.CheckAsync(words, "Words", input, [matter.Id], ct);
            wrong.AddRange(At(path, said.Refusals));
            if (!said.IsDone || !officer.IsDone) continue;
            var spoken = new SpokenCommitment
            {
                UnitId = who.Value.Id, HelperIds = [.. helpers.Value.Select(h => h.Id)], Term = term.Read().Value, SpokenAt = spokenAt!.Value,
                Words = said.Value, Officer = officer.Value.OrNone, RoundtableId = occasion.RoundtableId, AgendaItemId = occasion.AgendaItemId,
            };
            var made = Commitment.Make(matter, spoken, calendar, now);
            if (made.IsDone) all.Add(made.Value);
            else wrong.AddRange(At(path, made.Refusals).Except(wrong));
        }

        if (wrong.Count > 0) return Result<List<Commitment>>.Refused(wrong);
        db.AddRange(all);
        await db.SetCommittedDueAsync(matter, now, ct);
        return all;
    }

    /// <summary>At the fields of its part of the form.</summary>
    private static IEnumerable<Refusal> At(string path, IReadOnlyList<Refusal> refusals) =>
        refusals.Select(r => r.Field is "Words" || r.Field?.StartsWith("Term.", StringComparison.Ordinal) == true ? r with { Field = path + r.Field } : r);
}

/// <summary>What a door knows of a commitment beside what is typed.</summary>
/// <param name="Matter">For which it is promised.</param>
/// <param name="UsualAt">When it was spoken where the form names that day or none.</param>
/// <param name="RoundtableId">At which table, where it was one.</param>
/// <param name="AgendaItemId">Under which item of its agenda.</param>
internal sealed record Occasion(Matter Matter, DateTimeOffset UsualAt, Guid? RoundtableId = null, Guid? AgendaItemId = null);
