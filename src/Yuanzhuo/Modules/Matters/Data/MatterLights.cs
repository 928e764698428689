using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Today's rule for lights, ready to be asked for many matters: load once per request.</summary>
/// <param name="Today">The day in China.</param>
/// <param name="Calendar">The working calendar.</param>
/// <param name="YellowDays">Rule <c>light.yellow</c>.</param>
/// <param name="StaleDays">Rule <c>case.stale</c>.</param>
public sealed record MatterLightRule(DateOnly Today, WorkingCalendar Calendar, int YellowDays, int StaleDays)
{
    public Light Of(Matter matter) => Lights.LightOf(matter, Today, Calendar, YellowDays, StaleDays);

    public LightBounds Bounds => LightBounds.Of(Today, Calendar, YellowDays, StaleDays);

    /// <summary>The colour as the design system draws it.</summary>
    public LightColour ColourOf(Matter matter) => Of(matter) switch
    {
        Light.Green => LightColour.Green,
        Light.Yellow => LightColour.Yellow,
        Light.Red => LightColour.Red,
        Light.Blue => LightColour.Blue,
        _ => LightColour.Grey,
    };

    /// <summary>The light in words: 还有3个工作日, 逾期2个工作日, 5个工作日没有进展, 等待销号, 未定期限, or how it ended.</summary>
    public string WordsOf(Matter matter, Texts texts)
    {
        if (matter.Ending is { } ending) return texts.Of("Matters", ending);
        if (matter.AwaitsClosure) return texts["Matters.LightAwaitsClosure"];
        var isSoon = matter.DueOn is { } day && (day < Today || Calendar.WorkingDaysBetween(Today, day) <= YellowDays);
        var idle = Lights.IdleDays(matter, Today, Calendar);
        if (!isSoon && idle >= StaleDays) return texts["Matters.LightIdle", idle];
        return matter.DueOn is { } due ? DueWords.Left(Today, due, Calendar) : texts["Matters.LightNoDue"];
    }
}

/// <summary>Where today's rule for lights comes from.</summary>
public sealed class MatterLights(WorkingCalendars calendars, RulePacks rules, TimeProvider clock)
{
    /// <param name="placePath">For the lights of one place; null asks for the installation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MatterLightRule> TodayAsync(string? placePath = null, CancellationToken ct = default)
    {
        var today = clock.TodayInChina();
        return new(today, await calendars.NationalAsync(ct),
            await rules.ValueAsync(DefaultRules.YellowLight, placePath, today, ct), await rules.ValueAsync(DefaultRules.Stale, placePath, today, ct));
    }
}
