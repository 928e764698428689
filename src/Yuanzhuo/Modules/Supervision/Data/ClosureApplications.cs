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

    /// <summary>Adds the closure; the matter waits for the answers. An open commitment refuses it.</summary>
    public async Task<Result> ApplyAsync(Matter matter, OrgUnit place, FirstKey key, DateTimeOffset at, CancellationToken ct)
    {
        var open = await db.Commitments.CountAsync(c => c.MatterId == matter.Id && c.State == CommitmentState.Open, ct);
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
