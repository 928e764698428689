using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Dossier.Data;

/// <summary>Today's calendar and the rule of the lights, read once for a request.</summary>
public sealed class ReadToday(LightRules lights)
{
    /// <param name="placePath">Whose rules; null asks for the installation's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Today> HandleAsync(string? placePath, CancellationToken ct) => new(await lights.TodayAsync(placePath, ct: ct));
}

/// <summary>The day in China with what is counted by it.</summary>
/// <param name="Lights">The rule of the lights on this day.</param>
public sealed record Today(LightRule Lights)
{
    /// <summary>The day.</summary>
    public DateOnly On => Lights.Today;

    /// <summary>Which days are worked.</summary>
    public WorkingCalendar Calendar => Lights.Calendar;

    /// <summary>So many working days without movement are too many (rule <c>case.stale</c>).</summary>
    public int StaleDays => Lights.StaleDays;
}
