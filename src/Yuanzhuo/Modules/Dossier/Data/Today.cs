using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Dossier.Data;

/// <summary>Today's calendar and the bounds of the lights, read once for a request.</summary>
public sealed class ReadToday(MatterLights lights)
{
    /// <param name="placePath">Whose rules; null asks for the installation's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Today> HandleAsync(string? placePath, CancellationToken ct)
    {
        var rule = await lights.TodayAsync(placePath, ct);
        return new Today(rule.Today, rule.Calendar, rule.Bounds, rule.StaleDays);
    }
}

/// <summary>The day in China with what is counted by it.</summary>
/// <param name="On">The day.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="Bounds">Where the lights change.</param>
/// <param name="StaleDays">So many working days without movement are too many (rule <c>case.stale</c>).</param>
public sealed record Today(DateOnly On, WorkingCalendar Calendar, LightBounds Bounds, int StaleDays)
{
    /// <summary>The light of a row: the rule of <see cref="Lights"/> by its bounds. An ended matter is grey.</summary>
    public Light LightOf(Ending? ending, bool awaitsClosure, DateOnly? dueOn, DateTimeOffset lastMovedAt)
    {
        if (ending is not null) return Light.Grey;
        if (awaitsClosure) return Light.Blue;
        if (dueOn < Bounds.Today) return Light.Red;
        if (dueOn <= Bounds.YellowUntilOn || lastMovedAt < Bounds.StaleBeforeAt) return Light.Yellow;
        return dueOn is null ? Light.Grey : Light.Green;
    }
}
