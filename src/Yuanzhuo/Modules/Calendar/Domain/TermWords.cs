using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A term in words: 8个工作日内（力争）, 3天内, 12月4日前, 当场, 未定期限（10个工作日后复核）.</summary>
public static class TermWords
{
    /// <param name="term">What to tell.</param>
    /// <param name="today">The reader's day: a date of another year is told with its year.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(Term term, DateOnly today, CultureInfo? reader = null)
    {
        var words = term switch
        {
            { Kind: TermKind.OnDate, On: { } on } => CalendarWords.Format("TermOnDate", reader, DayWords.Plain(on, today, reader)),
            _ => CalendarWords.Format("Term" + term.Kind, reader, term.Amount),
        };
        return term.IsAim ? CalendarWords.Format("TermAim", reader, words) : words;
    }

    /// <summary>What words without a day wait for: 等“验收合格”之后才起算“5个工作日”. Null where they name no event to come.</summary>
    public static string? Awaited(string words, DateOnly spokenOn, CultureInfo? reader = null) => SpokenTerm.Read(words, spokenOn, WorkingCalendar.Empty) switch
    {
        { AwaitsEvent: true, Args: [_, var awaited, var counted] } => CalendarWords.Format("TermAwaits", reader, awaited, counted),
        _ => null,
    };

    /// <summary>The unit's name for a choice in a form.</summary>
    public static string Kind(TermKind kind, CultureInfo? reader = null) => CalendarWords.Get("TermKind_" + kind, reader);
}
