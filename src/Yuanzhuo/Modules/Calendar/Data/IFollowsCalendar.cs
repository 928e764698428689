using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>
/// A module that keeps due dates. After an import each is asked, in the import's own transaction, to count its open provisional dates
/// again (policy.md, trap 4): load them, change the aggregates by their methods (which record facts), do not save.
/// </summary>
public interface IFollowsCalendar
{
    /// <param name="calendars">The calendars as they are after the import.</param>
    /// <param name="at">The instant of the import, for the facts.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>How many due dates moved or became firm.</returns>
    Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct);
}
