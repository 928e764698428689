using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>How long after an ending everybody whose concern it was can say that it is not solved (rule <c>ending.contest</c>).</summary>
public sealed class ContestTerm(RulePacks rules, TimeProvider clock)
{
    /// <summary>The last day on which it can be said; null where it cannot be said: the matter is open, or went into another one.</summary>
    public async Task<DateOnly?> LastDayAsync(Matter matter, string placePath, CancellationToken ct)
    {
        if (matter.EndedOn is not { } ended || matter.Ending == Ending.Merged) return null;
        var last = ended.AddDays(await rules.ValueAsync(DefaultRules.Contest, placePath, clock.TodayInChina(), ct));
        return last < clock.TodayInChina() ? null : last;
    }
}
