using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>Today's rule for the lights of a place, from its rule packs and its calendar: ask once per request.</summary>
public sealed class LightRules(WorkingCalendars calendars, RulePacks rules, TimeProvider clock)
{
    /// <param name="placePath">Path of the place, or null for the installation's rules.</param>
    /// <param name="placeCode">Its official code, or null for the country's calendar.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<LightRule> TodayAsync(string? placePath = null, string? placeCode = null, CancellationToken ct = default)
    {
        var today = clock.TodayInChina();
        var yellow = await rules.ValueAsync(DefaultRules.YellowLight, placePath, today, ct);
        var stale = await rules.ValueAsync(DefaultRules.Stale, placePath, today, ct);
        return new LightRule(today, await calendars.ForAsync(placeCode, ct), yellow, stale);
    }
}
