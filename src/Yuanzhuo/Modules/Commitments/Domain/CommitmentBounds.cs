using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>
/// The days between which the lights change on one day, so that a page and a query tell the same (policy notes E: yellow at three working
/// days left or after five without progress, red when overdue; both numbers from rule packs).
/// </summary>
/// <param name="Today">The reader's day in China.</param>
/// <param name="YellowUntilOn">Due on or before this day is due soon.</param>
/// <param name="StaleSinceOn">Last moved on or before this day is too long ago.</param>
public sealed record CommitmentBounds(DateOnly Today, DateOnly YellowUntilOn, DateOnly StaleSinceOn)
{
    /// <param name="today">The reader's day.</param>
    /// <param name="yellowDays">Rule <c>light.yellow</c>: yellow at so many working days left, or fewer.</param>
    /// <param name="staleDays">Rule <c>case.stale</c>: yellow after so many working days without progress.</param>
    /// <param name="calendar">The working calendar.</param>
    public static CommitmentBounds On(DateOnly today, int yellowDays, int staleDays, WorkingCalendar calendar) =>
        new(today, calendar.AddWorkingDays(today, yellowDays + 1).AddDays(-1), StaleSince(today, staleDays, calendar));

    /// <param name="commitment">Whose light it is.</param>
    /// <param name="lastMovedOn">The day of the organisation's last progress on the matter, or of the commitment.</param>
    public CommitmentLight LightOf(Commitment commitment, DateOnly lastMovedOn) => commitment.State switch
    {
        CommitmentState.Kept => CommitmentLight.Blue,
        not CommitmentState.Open => CommitmentLight.Grey,
        _ => LightOf(commitment.DueOn, commitment.ReviewOn, commitment.IsAim, lastMovedOn),
    };

    /// <summary>The light of an open commitment.</summary>
    public CommitmentLight LightOf(DateOnly? dueOn, DateOnly? reviewOn, bool isAim, DateOnly lastMovedOn) => dueOn switch
    {
        null => reviewOn < Today ? CommitmentLight.Yellow : CommitmentLight.Grey,
        { } due when due < Today && !isAim => CommitmentLight.Red,
        { } due when due <= YellowUntilOn || lastMovedOn <= StaleSinceOn => CommitmentLight.Yellow,
        _ => CommitmentLight.Green,
    };

    private static DateOnly StaleSince(DateOnly today, int staleDays, WorkingCalendar calendar)
    {
        var day = today.AddDays(-staleDays);
        while (calendar.WorkingDaysBetween(day, today) < staleDays) day = day.AddDays(-1);
        return day;
    }
}
