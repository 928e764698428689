using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Publishing;

/// <summary>What a published result does to the matters: some end, the others go on at the step that was agreed.</summary>
internal sealed class ResultEffects(YuanzhuoDb db, MatterFates fates, IAsksForAgreement agreement, WorkingCalendars calendars)
{
    /// <summary>Applies all, or says why one cannot be. A matter that ended meanwhile in another way is left alone.</summary>
    public async Task<Result> ApplyAsync(Roundtable table, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var item in table.Agenda.OrderBy(i => i.Order))
        {
            if (await db.MatterAsync(item.MatterId, ct) is not { IsOpen: true } matter) continue;
            var done = item.Outcome!.Value.Ends() is { } ending ? await EndAsync(matter, item, ending, at, ct) : GoOn(matter, item, at);
            if (!done.IsDone) return done;
        }

        return Result.Done;
    }

    private async Task<Result> EndAsync(Matter matter, AgendaItem item, Ending ending, DateTimeOffset at, CancellationToken ct)
    {
        var open = await db.WholeCommitments.Where(c => c.MatterId == matter.Id && c.State == CommitmentState.Open).ToListAsync(ct);
        var onTheSpot = open.Where(c => ending == Ending.SolvedOnTheSpot && c.AgendaItemId == item.Id && c.Term.Kind == TermKind.OnTheSpot).ToList();
        // What was promised for another day is not done yet: a matter with open commitments does not end at the table.
        if (open.Count > onTheSpot.Count) return Refusal.RuleBroken("Roundtables.EndsWithOpenCommitments", item.Order, open.Count - onTheSpot.Count);
        var place = (await db.OrgUnits.FindAsync([matter.PlaceId], ct))!;
        // What was explained ends when those who raised it say that they agree, not when the minutes say so.
        if (ending == Ending.Explained && matter.Voices.Any(v => v.LeftAt is null)) return await agreement.AskAsync(matter, place, item.Words!, at, ct);
        var calendar = await calendars.ForAsync(place.Code, ct);
        foreach (var commitment in onTheSpot)
        {
            var kept = commitment.Keep(item.Words!, [], calendar, at);
            if (!kept.IsDone) return kept;
        }

        return await fates.EndAsync(matter, ending, item.Words!, at, ct);
    }

    private static Result GoOn(Matter matter, AgendaItem item, DateTimeOffset at)
    {
        if (item.NextStep is not { } to || matter.Step == to) return Result.Done;
        return matter.MoveTo(to, StepMoves.NeedsReason(matter.Step, to) ? item.Words : null, at);
    }
}
