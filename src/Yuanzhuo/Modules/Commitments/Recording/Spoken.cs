using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>When and by whom, as a form says it.</summary>
internal static class Spoken
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Whether the day can be meant: empty for today, else within the year that ended today.</summary>
    public static bool IsUsable(string spokenOn, DateTimeOffset now) => spokenOn.Length == 0 || Usable(spokenOn, ChinaTime.DateOf(now)) is not null;

    /// <summary>The instant of speaking: now for today and for what cannot be meant, noon in China for another day, since nobody noted the hour.</summary>
    public static DateTimeOffset At(string spokenOn, DateTimeOffset now)
    {
        var today = ChinaTime.DateOf(now);
        return Usable(spokenOn, today) is { } on && on != today ? ChinaTime.At(on, Noon) : now;
    }

    private static DateOnly? Usable(string spokenOn, DateOnly today) =>
        TermInput.DateOf(spokenOn) is { } on && on <= today && on >= today.AddYears(-1) ? on : null;

    /// <summary>The post in public words, or null.</summary>
    public static PublicWords? By(string officer) => PublicWords.Mask(officer).OrNone;
}
