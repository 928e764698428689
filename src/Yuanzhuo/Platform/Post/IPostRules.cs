namespace Yuanzhuo.Platform.Post;

/// <summary>What local rules say of letters; the Rules module knows.</summary>
public interface IPostRules
{
    Task<PostRules> TodayAsync(CancellationToken ct);
}

/// <param name="Gather">Letters to one addressee within this time go as one message.</param>
/// <param name="QuietFrom">Hour in China from which nothing leaves but what is urgent.</param>
/// <param name="QuietUntil">Hour until which; the same hour: never quiet.</param>
public sealed record PostRules(TimeSpan Gather, int QuietFrom, int QuietUntil)
{
    /// <summary>The end of the quiet hours in which that instant lies; null where it lies in none.</summary>
    public DateTimeOffset? QuietEnd(DateTimeOffset at)
    {
        var local = Kernel.ChinaTime.Local(at);
        var isQuiet = QuietFrom <= QuietUntil ? local.Hour >= QuietFrom && local.Hour < QuietUntil : local.Hour >= QuietFrom || local.Hour < QuietUntil;
        if (!isQuiet) return null;
        var day = DateOnly.FromDateTime(local.DateTime);
        return Kernel.ChinaTime.At(local.Hour < QuietUntil ? day : day.AddDays(1), new TimeOnly(QuietUntil, 0));
    }
}
