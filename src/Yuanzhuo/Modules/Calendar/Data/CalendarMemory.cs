using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>What this node remembers of the calendars, and when it last made sure.</summary>
public sealed class CalendarMemory
{
    /// <summary>The longest that another node's import goes unnoticed.</summary>
    public static readonly TimeSpan RecheckAfter = TimeSpan.FromSeconds(30);

    private volatile Remembered? _last;

    /// <summary>After an import on this node: ask again at once.</summary>
    public void Forget() => _last = null;

    /// <summary>The book, where it was made sure of lately. A clock that went back counts as too long ago.</summary>
    internal CalendarBook? Fresh(DateTimeOffset now) => _last is { } last && now - last.SureAt is var age && age >= TimeSpan.Zero && age < RecheckAfter ? last.Book : null;

    /// <summary>The book, where these are still its versions.</summary>
    internal CalendarBook? Confirm(IReadOnlyList<Guid> versions, DateTimeOffset now)
    {
        if (_last is not { } last || !last.Versions.SequenceEqual(versions))
            return null;
        _last = last with { SureAt = now };
        return last.Book;
    }

    internal CalendarBook Keep(IReadOnlyList<Guid> versions, CalendarBook book, DateTimeOffset now)
    {
        _last = new Remembered(versions, book, now);
        return book;
    }

    private sealed record Remembered(IReadOnlyList<Guid> Versions, CalendarBook Book, DateTimeOffset SureAt);
}
