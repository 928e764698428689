using System.Collections.Concurrent;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>All calendars in force at one moment: the nation's, and what single places lay over it. Immutable.</summary>
public sealed class CalendarBook
{
    private readonly Dictionary<string, IReadOnlyList<SpecialDay>> _local;
    private readonly ConcurrentDictionary<string, WorkingCalendar> _laidOver = new(StringComparer.Ordinal);

    /// <param name="national">The country's calendar.</param>
    /// <param name="local">Own days by the official code from which on they hold.</param>
    public CalendarBook(WorkingCalendar national, IReadOnlyDictionary<string, IReadOnlyList<SpecialDay>> local)
    {
        National = national;
        _local = new(local, StringComparer.Ordinal);
    }

    /// <summary>The country's calendar.</summary>
    public WorkingCalendar National { get; }

    /// <summary>The calendar that holds at that place; the nearer scope wins.</summary>
    /// <param name="placeCode">Its official code; null or unknown gives the country's.</param>
    public WorkingCalendar For(string? placeCode)
    {
        if (string.IsNullOrEmpty(placeCode) || _local.Count == 0)
            return National;
        var scopes = _local.Keys.Where(scope => placeCode.StartsWith(scope, StringComparison.Ordinal)).OrderBy(scope => scope.Length).ToList();
        return scopes.Count == 0
            ? National
            : _laidOver.GetOrAdd(scopes[^1], _ => National.With(scopes.SelectMany(scope => _local[scope])));
    }
}
