namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>When a term ends, and how that was found.</summary>
/// <param name="On">The last day, in China.</param>
/// <param name="At">The instant after which it is late, in UTC.</param>
/// <param name="IsProvisional">暂定: a notice not yet published may still move it; count again when the calendar is imported.</param>
/// <param name="Counting">How it was counted.</param>
public sealed record DueDate(DateOnly On, DateTimeOffset At, bool IsProvisional, Counting Counting)
{
    /// <summary>End of business in China where no rule says otherwise (policy C).</summary>
    public static readonly TimeOnly DefaultCloseOfBusiness = new(17, 30);
}
