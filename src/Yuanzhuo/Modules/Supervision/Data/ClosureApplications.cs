using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>The first key, turned in one way wherever it is turned: an application, an explanation at triage or at the table.</summary>
internal sealed class ClosureApplications(YuanzhuoDb db, Doer doer, WorkingCalendars calendars, RulePacks rules) : IAsksForAgreement
{
    public Task<Result> AskAsync(Matter matter, OrgUnit place, PublicWords explanation, DateTimeOffset at, CancellationToken ct) =>
        ApplyAsync(matter, place, new(ClosureAim.Explained, explanation, []), at, ct);

    /// <summary>The doer says it is done; a matter that was worked on moves to where it is looked at.</summary>
    public async Task<Result> TurnFirstKeyAsync(ClosureCase at, FirstKey key, DateTimeOffset now, CancellationToken ct)
    {
        if (at.Closure is not null) return Refusal.RuleBroken("Supervision.AlreadyApplied");
        var asked = await ApplyAsync(at.Matter, at.Place, key, now, ct);
        return asked.IsDone && key.Aim == ClosureAim.Solved && at.Matter.Step == Step.Implement ? at.Matter.MoveTo(Step.Supervise, null, now) : asked;
    }

    /// <summary>Adds the closure; the matter waits for the answers. An open commitment refuses it.</summary>
    public async Task<Result> ApplyAsync(Matter matter, OrgUnit place, FirstKey key, DateTimeOffset at, CancellationToken ct)
    {
        // Rows as this very deed has them: the promise it keeps is open in the database and kept in memory.
        var promises = await db.Commitments.Where(c => c.MatterId == matter.Id && c.State == CommitmentState.Open).ToListAsync(ct);
        var open = promises.Count(c => c.State == CommitmentState.Open);
        var closure = Closure.Apply(await ApplicationAsync(matter, place, key, at, ct), open, at);
        if (closure.Why is { } why) return why;
        db.Add(closure.Value);
        return matter.SetAwaitsClosure(true, at);
    }

    private async Task<Application> ApplicationAsync(Matter matter, OrgUnit place, FirstKey key, DateTimeOffset at, CancellationToken ct)
    {
        var askDays = await rules.ValueAsync(DefaultRules.Revisit, place.Path, ChinaTime.DateOf(at), ct);
        return new Application
        {
            Aim = key.Aim, MatterId = matter.Id, PlaceId = matter.PlaceId, AccountId = doer.AccountId, UnitId = doer.UnitId, Words = key.Words, FileIds = key.FileIds,
            VoicesToAsk = matter.Voices.Count(v => v.LeftAt is null), Asking = Deadline.From(Term.WorkingDays(askDays), at, await calendars.ForAsync(place.Code, ct)),
        };
    }
}

/// <summary>What the doer hands in.</summary>
/// <param name="Aim">What people are asked.</param>
/// <param name="Words">What was done, or the explanation.</param>
/// <param name="FileIds">Evidence.</param>
internal sealed record FirstKey(ClosureAim Aim, PublicWords Words, IReadOnlyList<Guid> FileIds);
