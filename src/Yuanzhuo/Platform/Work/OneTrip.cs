using System.Text.Json;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Work;

/// <summary>
/// A write in one statement: state, journal and the memory of the request, or nothing. The domain is called as ever; only the writing goes
/// past the change tracker. See docs/adr/0018.
/// </summary>
internal sealed class OneTrip(YuanzhuoDb db, Caller caller, FactsCommitted committed, TimeProvider clock)
{
    /// <param name="input">What was asked; with a key it is remembered.</param>
    /// <param name="seen">What the write rests on, as it was read.</param>
    /// <param name="aggregate">What is new; its facts go into the journal.</param>
    /// <param name="outcome">What is answered now and whenever the same is asked again; no other request has the same.</param>
    /// <param name="more">Further rows.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The outcome, the first one where this was sent before, a refusal, or null where <paramref name="seen"/> changed meanwhile: read it again.</returns>
    public async Task<Result<string>?> AddAsync(Repeatable input, Aggregate seen, Aggregate aggregate, string outcome, Action<Trip> more, CancellationToken ct)
    {
        var stamp = RequestStamp.Of(input, caller);
        var mine = JsonSerializer.Serialize(outcome);
        var trip = new Trip(seen, stamp?.Handled(mine, clock.GetUtcNow()));
        var facts = db.TakeFacts(aggregate);
        trip.Insert([aggregate, .. facts]);
        more(trip);
        var end = await db.RunAsync(trip, ct);
        committed.Tell(db);
        if (stamp is not null && end.Fingerprint is { } first && first != stamp.Fingerprint) return Refusal.Conflict("Web.AlreadySent");
        if (end.Outcome is { } earlier) return JsonSerializer.Deserialize<string>(earlier)!;
        return end.WasAsSeen ? new Result<string>?(outcome) : null;
    }
}
