using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>A commitment's state as people read it, for this module's pages and those after it.</summary>
public static class CommitmentWords
{
    /// <summary>The colour of the light on a page.</summary>
    public static LightColour Colour(this CommitmentLight light) => light switch
    {
        CommitmentLight.Green => LightColour.Green,
        CommitmentLight.Yellow => LightColour.Yellow,
        CommitmentLight.Red => LightColour.Red,
        CommitmentLight.Blue => LightColour.Blue,
        _ => LightColour.Grey,
    };

    /// <summary>还有3个工作日, 逾期2个工作日, 力争的日子已过, 3月16日复核, 按时兑现, 晚2个工作日兑现, 已撤回.</summary>
    public static string LightWords(this CommitmentView view, Texts texts, DateOnly today) => view switch
    {
        { State: CommitmentState.Kept, IsKeptInTime: true } => texts["Commitments.KeptInTime"],
        { State: CommitmentState.Kept, WorkingDaysLate: 0 } => texts["Commitments.KeptLate"],
        { State: CommitmentState.Kept } => texts["Commitments.KeptLateBy", view.WorkingDaysLate],
        { State: not CommitmentState.Open } => texts.Of("Commitments", view.State),
        { DueOn: null, ReviewOn: { } review } => texts[review < today ? "Commitments.ReviewMissed" : "Commitments.ReviewedOn", DayWords.WithWeekday(review, today)],
        { Term.IsAim: true, Left: { IsLate: true } } => texts["Commitments.AimPassed"],
        { Left: { } left } => DueWords.Left(left),
        _ => "",
    };
}
