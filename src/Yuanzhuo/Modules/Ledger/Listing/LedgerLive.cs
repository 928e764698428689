using System.Collections.Frozen;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>What the ledger hears of: what changes a line of it, everywhere or at a place and below (<c>?place=</c>, code or id). A line that only gained a support stays as it is.</summary>
internal static class LedgerLive
{
    /// <summary>A place with more below it hears of everywhere: nothing secret is told, and no stranger makes the node remember a district's buildings.</summary>
    private const int MostPlaces = 2000;

    private static readonly FrozenSet<string> Kinds = new[]
    {
        nameof(MatterOpened), nameof(MatterRetitled), nameof(MatterMoved), nameof(HandOverAccepted), nameof(HandOverPutToStreet), nameof(HolderAppointed), nameof(ProgressReported),
        nameof(MatterPaused), nameof(MatterResumed), nameof(MatterEnded), nameof(MatterUnmerged), nameof(MatterReopened), nameof(EndingContested), nameof(CommitmentOpenedAgain), nameof(CommitmentMade), nameof(CommitmentKept), nameof(CommitmentPaused), nameof(CommitmentResumed), nameof(ClosureApplied), nameof(ExplanationOffered), nameof(ClosureApproved),
    }.ToFrozenSet(StringComparer.Ordinal);

    public static async Task<LiveTopic?> TopicAsync(HttpContext http, CancellationToken ct)
    {
        var services = http.RequestServices;
        var (filter, problems) = await services.GetRequiredService<ReadFilter>().HandleAsync(AskedLedger.Of(http.Request.Query).Asked, ct);
        if (problems.Count > 0) return null;
        if (filter.Place is not { } place) return new(Kinds, _ => true);
        var ids = await services.GetRequiredService<YuanzhuoDb>().OrgUnits.AtOrBelow(place.Path).OrderBy(u => u.Path).Select(u => u.Id).Take(MostPlaces + 1).ToHashSetAsync(ct);
        return ids.Count > MostPlaces ? new(Kinds, _ => true) : new(Kinds, fact => fact.PlaceId is { } at && ids.Contains(at));
    }
}
