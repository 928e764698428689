using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A pause in words: why, since when, and until when where that is expected.</summary>
public static class PauseWords
{
    /// <summary>等待居民: of the short list.</summary>
    public static string Of(PauseGround ground, CultureInfo? reader = null) => CalendarWords.Get("PauseGround_" + ground, reader);

    /// <summary>As a light tells it: 已暂停：等待居民，住户出差（11月3日起，预计12月1日恢复）.</summary>
    internal static string Light(Pause pause, DateOnly today, CultureInfo? reader)
    {
        var since = DayWords.Plain(pause.FromOn, today, reader);
        return pause.ExpectedOn is { } until
            ? CalendarWords.Format("LightPausedUntil", reader, Why(pause, reader), since, DayWords.Plain(until, today, reader))
            : CalendarWords.Format("LightPausedSince", reader, Why(pause, reader), since);
    }

    /// <summary>The words go on, so they lose their full stop; what is of no ground in the list has its words only.</summary>
    private static string Why(Pause pause, CultureInfo? reader)
    {
        var words = pause.Reason.Text.TrimEnd('。', '.', '；', ';', '，', ',', ' ');
        return pause.Ground == PauseGround.Other ? words : Of(pause.Ground, reader) + CalendarWords.Get("Comma", reader) + words;
    }
}
