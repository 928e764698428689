using System.Collections.Frozen;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Roundtables.Publishing;

/// <summary>What the page of a roundtable hears of, from its notice on: a plan is its hosts' own.</summary>
internal static class RoundtableLive
{
    /// <summary>What happens at the table, and what is committed there.</summary>
    private static readonly FrozenSet<string> Kinds = new[]
    {
        nameof(RoundtableAnnounced), nameof(RoundtableCarriedOver), nameof(RoundtableCancelled), nameof(NoticeChanged), nameof(RoundtableHeldBefore), nameof(RoundtableBegun), nameof(PresenceRecorded), nameof(OutcomeRecorded), nameof(ResultPublished),
        nameof(CommitmentMade),
    }.ToFrozenSet(StringComparer.Ordinal);

    public static async Task<LiveTopic?> TopicAsync(HttpContext http, CancellationToken ct)
    {
        if (http.GetRouteValue("number") is not string { Length: <= 40 } number) return null;
        var db = http.RequestServices.GetRequiredService<YuanzhuoDb>();
        var table = await db.Roundtables.Where(r => r.Number == number && (r.NoticeAt != null || r.BegunAt != null)).Select(r => new { r.Id, Matters = r.Agenda.Select(i => i.MatterId).ToList() }).FirstOrDefaultAsync(ct);
        if (table is null) return null;
        var (id, matters) = (table.Id, table.Matters);
        return new(Kinds, fact => fact.AggregateId == id || (fact.Kind == nameof(CommitmentMade) && fact.MatterId is { } matter && matters.Contains(matter)))
        {
            Number = number, Narrow = facts => facts.Where(e => e.AggregateId == id || (e.MatterId != null && matters.Contains(e.MatterId.Value))),
        };
    }
}
