using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// A light in one sentence, the same on every page, in every file and letter: 按期，还有8个工作日; 12个工作日无进展，还有8个工作日; 逾期2个工作日; 已暂停：依法定程序，等待鉴定（3月4日起）.
/// </summary>
public static class DueLightWords
{
    /// <param name="light">What to tell.</param>
    /// <param name="today">The reader's day: a date of another year is told with its year.</param>
    /// <param name="over">What is said of a thing that is done or has ended: 待销号, 按时兑现, 已解决.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(DueLight light, DateOnly today, string? over = null, CultureInfo? reader = null) => light.Reason switch
    {
        LightReason.Done or LightReason.Ended => over ?? CalendarWords.Get("Light_" + light.Reason, reader),
        LightReason.Paused when light.Pause is { } pause => PauseWords.Light(pause, today, reader),
        LightReason.NoDate when light.Why is { Length: > 0 } why => CalendarWords.Format("LightAwaits", reader, why),
        LightReason.Paused or LightReason.NoDate => CalendarWords.Get("Light_" + light.Reason, reader),
        LightReason.ReviewAhead or LightReason.ReviewMissed => CalendarWords.Format("Light_" + light.Reason, reader, light.DueOn is { } on ? DayWords.WithWeekday(on, today, reader) : ""),
        LightReason.AimPassed => CalendarWords.Get("Light_AimPassed", reader),
        LightReason.OnTime => CalendarWords.Format("Light_OnTime", reader, Left(light, reader)),
        LightReason.Stuck when light.Left is null => Idle(light, reader),
        LightReason.Stuck => Idle(light, reader) + CalendarWords.Get("Comma", reader) + Left(light, reader),
        LightReason.Soon when light.IdleDays is not null => Left(light, reader) + CalendarWords.Get("Comma", reader) + Idle(light, reader),
        _ => Left(light, reader),
    };

    private static string Left(DueLight light, CultureInfo? reader) => light.Left is { } left ? DueWords.Left(left, reader) : "";

    private static string Idle(DueLight light, CultureInfo? reader) => CalendarWords.Format("LightIdle", reader, light.IdleDays ?? 0);
}
