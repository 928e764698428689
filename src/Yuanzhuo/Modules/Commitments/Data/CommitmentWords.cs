using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>A commitment's state as people read it, for this module's pages and those after it.</summary>
public static class CommitmentWords
{
    /// <summary>The light in words; of a kept or dropped one how that came: 按时兑现, 晚2个工作日兑现, 已撤回.</summary>
    public static string LightWords(this CommitmentView view, Texts texts, DateOnly today) => DueLightWords.Of(view.Light, today, view switch
    {
        { State: CommitmentState.Kept, IsKeptInTime: true } => texts["Commitments.KeptInTime"],
        { State: CommitmentState.Kept, WorkingDaysLate: 0 } => texts["Commitments.KeptLate"],
        { State: CommitmentState.Kept } => texts["Commitments.KeptLateBy", view.WorkingDaysLate],
        _ => texts.Of("Commitments", view.State),
    });

    /// <summary>By when, as it was said: a term, a date, or the event that it waits for as long as no day was named for it.</summary>
    public static string TermShown(this CommitmentView view, DateOnly today) => view.AwaitedShown() ?? TermWords.Of(view.Term, today);

    /// <summary>The event that it waits for; null where it waits for none, or a day was named since.</summary>
    public static string? AwaitedShown(this CommitmentView view) => view.ReviewOn is null ? null : TermWords.Awaited(view.Words, ChinaTime.DateOf(view.SpokenAt));
}
