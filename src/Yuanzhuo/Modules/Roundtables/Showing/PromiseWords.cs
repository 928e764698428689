using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>How a promise stands, in a few words beside its light.</summary>
internal static class PromiseWords
{
    public static string Standing(CommitmentView promise, DateOnly today, WorkingCalendar calendar, Texts texts) => promise switch
    {
        { State: CommitmentState.Kept, IsKeptInTime: true } => texts["Roundtables.KeptInTime"],
        { State: CommitmentState.Kept } => texts["Roundtables.KeptLate", promise.WorkingDaysLate],
        { State: CommitmentState.Withdrawn } => texts["Roundtables.PromiseWithdrawn"],
        { State: CommitmentState.Superseded } => texts["Roundtables.PromiseSuperseded"],
        { DueOn: { } due } => DueWords.Left(today, due, calendar),
        _ => texts["Roundtables.NoDateYet"],
    };
}
