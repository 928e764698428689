using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>The bounds of the lights for today, from the rule packs and the calendar of a place.</summary>
public sealed class CommitmentLights(WorkingCalendars calendars, RulePacks rules, TimeProvider clock)
{
    /// <param name="placePath">Path of the place, or null for the installation's rules.</param>
    /// <param name="placeCode">Its official code, or null for the country's calendar.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<CommitmentBounds> BoundsAsync(string? placePath, string? placeCode, CancellationToken ct = default)
    {
        var today = clock.TodayInChina();
        var yellow = await rules.ValueAsync(DefaultRules.YellowLight, placePath, today, ct);
        var stale = await rules.ValueAsync(DefaultRules.Stale, placePath, today, ct);
        return CommitmentBounds.On(today, yellow, stale, await calendars.ForAsync(placeCode, ct));
    }
}
