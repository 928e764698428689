using System.Collections.Frozen;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>
/// What the page of one's work hears of: what may change one of its lists, in the places of one's posts, or about matters that one's
/// organisation holds, was offered or is named for. What one did oneself is no news.
/// </summary>
internal static class WorkLive
{
    private const int MostMatters = 2000;

    /// <summary>New concerns, for those who triage them.</summary>
    private static readonly FrozenSet<string> Intake = new[] { nameof(ConcernRaised), nameof(ConcernPlaceCorrected), nameof(ConcernCarriedOver), nameof(FirstAnswerRecounted), nameof(ConcernTakenUp), nameof(ConcernPutBack) }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Work = new[]
    {
        nameof(MatterOpened), nameof(MatterMoved), nameof(MatterTabled), nameof(HandOverOffered), nameof(HandOverAccepted), nameof(HandOverRefused), nameof(HandOverWithdrawn), nameof(HandOverPutToStreet),
        nameof(HolderAppointed), nameof(ProgressReported), nameof(MatterPaused), nameof(MatterResumed), nameof(MatterEnded), nameof(MatterReopened), nameof(EndingContested), nameof(CommitmentOpenedAgain),
        nameof(CommitmentMade), nameof(CommitmentKept), nameof(CommitmentWithdrawn), nameof(CommitmentPaused), nameof(CommitmentResumed), nameof(ExtensionAsked), nameof(ExtensionGranted), nameof(ExtensionRefused),
        nameof(ClosureApplied), nameof(ClosureAnswered), nameof(ClosureReturnedByResidents), nameof(ExplanationOffered), nameof(ExplanationAnswered), nameof(ExplanationRejected), nameof(ClosureChecked), nameof(ClosureApproved), nameof(ClosureReturned),
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Both = Work.Concat(Intake).ToFrozenSet(StringComparer.Ordinal);

    public static async Task<LiveTopic?> TopicAsync(HttpContext http, CancellationToken ct)
    {
        var reader = http.RequestServices.GetRequiredService<WorkReader>();
        if (!reader.User.Opens(Act.ReadWork)) return new(FrozenSet<string>.Empty, _ => false) { IsForPosts = true };
        var me = reader.User.AccountId;
        // Read only from posts with an area: a department's own office lies in a tree of offices, not of matters.
        var area = reader.HasArea ? await reader.PlacesFor(Act.ReadWork).ToHashSetAsync(ct) : [];
        var triaged = reader.User.Opens(Act.TriageConcern) ? await reader.PlacesFor(Act.TriageConcern).ToHashSetAsync(ct) : [];
        var units = reader.OwnUnits;
        var held = units.Count == 0 ? [] : await reader.OpenMatters.Where(m => units.Contains(m.HolderId)).OrderByDescending(m => m.Id).Select(m => m.Id).Take(MostMatters).ToHashSetAsync(ct);
        var names = units.Select(u => u.ToString()).ToList();

        return new(Both, IsMine) { IsForPosts = true };

        bool IsMine(JournalEntry fact) => (me is null || fact.ActorAccountId != me) && (Intake.Contains(fact.Kind)
            ? fact.PlaceId is { } at && triaged.Contains(at)
            : (fact.PlaceId is { } place && area.Contains(place)) || (fact.MatterId is { } matter && held.Contains(matter)) || names.Exists(n => fact.Details.Contains(n, StringComparison.OrdinalIgnoreCase)));
    }
}
