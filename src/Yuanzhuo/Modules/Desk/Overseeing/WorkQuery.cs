using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Desk.Overseeing;

/// <summary>The filters as the database understands them; the lights are those of <see cref="LightRule"/>.</summary>
internal static class WorkQuery
{
    public static IQueryable<Matter> Apply(IQueryable<Matter> matters, WorkFilter filter, LightRule rule)
    {
        matters = WithState(matters, filter.State, rule);
        if (filter.Holder is { } holder) matters = matters.Where(m => m.HolderId == holder);
        if (filter.Light is { } light) matters = filter.State is WorkFilter.Ended or WorkFilter.All ? matters.Where(rule.Is(light, Matter.DueStates)) : matters.Where(rule.IsAmongOpen(light, Matter.DueStates));
        if (filter.Category is { } category) matters = OfCategory(matters, category);
        if (filter.Idle is { } days) matters = Idle(matters, rule, days);
        return matters;
    }

    /// <summary>Overdue, by the rule of the red light.</summary>
    public static IQueryable<Matter> Late(IQueryable<Matter> open, LightRule rule) => open.Where(rule.IsAmongOpen(LightColour.Red, Matter.DueStates));

    /// <summary>Due today or within the next working days, and the ball is still to be played.</summary>
    public static IQueryable<Matter> Soon(IQueryable<Matter> open, LightRule rule)
    {
        var (today, until) = (rule.Today, rule.Calendar.AddWorkingDays(rule.Today, WorkFilter.SoonDays));
        return open.Where(m => !m.AwaitsClosure && m.DueOn >= today && m.DueOn <= until);
    }

    /// <summary>Open, its clock runs, and nothing moved for at least so many working days.</summary>
    public static IQueryable<Matter> Idle(IQueryable<Matter> matters, LightRule rule, int days)
    {
        var before = ChinaTime.StartOf(rule.Calendar.AddWorkingDays(rule.Today.AddDays(1), -days));
        return matters.Where(m => m.Ending == null && !m.AwaitsClosure && m.LastMovedAt < before && (m.DueOn != null || m.Handling!.StartAt == null || m.Handling!.DueOn != null));
    }

    private static IQueryable<Matter> WithState(IQueryable<Matter> matters, string state, LightRule rule) => state switch
    {
        WorkFilter.Ended => matters.Where(m => m.Ending != null),
        WorkFilter.All => matters,
        WorkFilter.Late => Late(matters.Where(m => m.Ending == null), rule),
        WorkFilter.Soon => Soon(matters.Where(m => m.Ending == null), rule),
        _ => matters.Where(m => m.Ending == null),
    };

    private static IQueryable<Matter> OfCategory(IQueryable<Matter> matters, string category)
    {
        if (category.Length == 0) return matters.Where(m => m.Category == null);
        var keys = Categories.At(category);
        return keys is [var only] ? matters.Where(m => m.Category == only) : matters.Where(m => keys.Contains(m.Category!));
    }
}
