namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// The days off and make-up days of one scope: the nation's, or those a district adds by its own notice (特别放假). Each import makes the
/// next edition; its version tells every node when to read it anew.
/// </summary>
public sealed class CalendarEdition : Aggregate
{
    /// <summary>The scope of the whole country.</summary>
    public const string National = "";

    private readonly List<CalendarDay> _days = [];

    private CalendarEdition()
    {
    }

    /// <summary>The official code for which, and below which, it holds; empty for the whole country.</summary>
    public string Scope { get; private init; } = National;

    /// <summary>How many imports there have been.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<CalendarDay> Days => _days;

    public static CalendarEdition For(string scope) => new() { Scope = scope };

    /// <summary>Whether a scope is empty or the head of an official code.</summary>
    public static bool IsScope(string scope) => scope.Length <= 12 && scope.All(char.IsAsciiDigit);

    /// <summary>What these days would change, by date: the preview of <see cref="Import"/>.</summary>
    public IReadOnlyList<CalendarChange> Compare(IReadOnlyCollection<SpecialDay> incoming)
    {
        var stored = _days.ToDictionary(day => day.On, day => day.Value);
        var arrived = incoming.Select(day => Change(stored.GetValueOrDefault(day.On), day));
        var named = incoming.Select(day => day.On).ToHashSet();
        var published = PublishedYears.Of(incoming);
        var gone = stored.Values.Where(day => !named.Contains(day.On) && IsReplaced(day.On, published))
            .Select(day => new CalendarChange(day.On, CalendarChangeKind.Gone, day, null));
        return [.. arrived.Concat(gone).OrderBy(change => change.On)];
    }

    /// <summary>Takes the days over. Nothing is recorded where nothing changes.</summary>
    /// <returns>What was changed, without the rows that stay the same.</returns>
    public IReadOnlyList<CalendarChange> Import(IReadOnlyCollection<SpecialDay> incoming, string source, DateTimeOffset at)
    {
        var changes = Compare(incoming).Where(change => change.Kind != CalendarChangeKind.Same).ToList();
        if (changes.Count == 0)
            return changes;
        foreach (var change in changes)
            Apply(change);
        Number++;
        Record(at, new CalendarImported(
            Scope, Number, source, PublishedYears.Of(incoming),
            changes.Count(c => c.Kind == CalendarChangeKind.New), changes.Count(c => c.Kind == CalendarChangeKind.Changed), changes.Count(c => c.Kind == CalendarChangeKind.Gone)));
        return changes;
    }

    private static CalendarChange Change(SpecialDay? before, SpecialDay after) =>
        new(after.On, before is null ? CalendarChangeKind.New : before == after ? CalendarChangeKind.Same : CalendarChangeKind.Changed, before, after);

    /// <summary>A year's notice replaces its days whole; the last days of December may stand in the next year's notice, so both must have come.</summary>
    private static bool IsReplaced(DateOnly on, IReadOnlyList<int> published) =>
        published.Contains(on.Year) && (on < new DateOnly(on.Year, 12, WorkingCalendar.FirstDecemberDayOfNextNotice) || published.Contains(on.Year + 1));

    private void Apply(CalendarChange change)
    {
        var stored = _days.Find(day => day.On == change.On);
        if (change.After is not { } after)
            _days.Remove(stored!);
        else if (stored is null)
            _days.Add(new CalendarDay(Id, after.On, after.Kind, after.Name));
        else
            stored.Become(after);
    }
}
