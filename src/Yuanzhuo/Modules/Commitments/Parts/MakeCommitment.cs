using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>The one way from what was typed to a commitment, whichever door it came through. Part of a deed, whose rules are <see cref="CommitmentRules{TInput}"/>.</summary>
internal sealed class MakeCommitment(YuanzhuoDb db, UnitSearch units, WorkingCalendars calendars)
{
    /// <summary>Made and added, with the matter's next due day set; or why not, everything at once.</summary>
    public async Task<Result<Commitment>> FromAsync(CommitmentInput input, Occasion occasion, DateTimeOffset now, CancellationToken ct)
    {
        var matter = occasion.Matter;
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        var who = await units.NamedAsync(input.Unit, place, nameof(input.Unit), ct);
        var helpers = await units.AllNamedAsync(input.Helpers, place, nameof(input.Helpers), ct);
        var term = input.Term.Read();
        var spokenAt = CommitmentInput.SpokenAt(input.SpokenOn, occasion.UsualAt, now);
        List<Refusal> wrong = [.. who.Refusals, .. helpers.Refusals, .. term.Refusals];
        if (spokenAt is null) wrong.Add(ReadCommitment.DayUnusable);
        if (wrong.Count > 0) return Result<Commitment>.Refused(wrong);

        var made = Commitment.Make(
            matter,
            new SpokenCommitment
            {
                UnitId = who.Value.Id, HelperIds = [.. helpers.Value.Select(h => h.Id)], Term = term.Value, SpokenAt = spokenAt!.Value,
                Words = Fit(input.Words, input), Officer = Fit(input.Officer, input).OrNone, RoundtableId = occasion.RoundtableId, AgendaItemId = occasion.AgendaItemId,
            },
            await calendars.ForAsync(place.Code, ct),
            now);
        if (!made.IsDone) return made;
        db.Add(made.Value);
        await db.SetCommittedDueAsync(matter, now, ct);
        return made;
    }

    /// <summary>The rules looked through them.</summary>
    private static PublicWords Fit(string words, CommitmentInput input) => PublicWords.Check(words, "", input.NamesAreOfficial).Value;
}

/// <summary>What a door knows of a commitment beside what is typed.</summary>
/// <param name="Matter">For which it is promised.</param>
/// <param name="UsualAt">When it was spoken where the form names that day or none.</param>
/// <param name="RoundtableId">At which table, where it was one.</param>
/// <param name="AgendaItemId">Under which item of its agenda.</param>
internal sealed record Occasion(Matter Matter, DateTimeOffset UsualAt, Guid? RoundtableId = null, Guid? AgendaItemId = null);
