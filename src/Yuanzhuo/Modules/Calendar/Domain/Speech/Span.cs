using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Days that were named together: 12月4日, 12月, 下半年.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them, which is the end where no other is said.</param>
/// <param name="IsWhole">A whole month, quarter or year: "before" it is before its first day.</param>
internal readonly record struct Span(DateOnly First, DateOnly Last, bool IsWhole = false)
{
    /// <summary>A day past by more than this is meant for next year: the coming one lies nearer.</summary>
    private const int DaysOfHalfYear = 183;

    public static Span? On(DateOnly? day) => day is { } on ? new Span(on, on) : null;

    /// <summary>Whole months of a year.</summary>
    public static Span? Months(int year, int first, int last) =>
        (Days.Of(year, first, 1), Days.EndOfMonth(year, last)) is ({ } from, { } to) ? new Span(from, to, true) : null;

    /// <summary>The same days, of which only the last counts: 年底, 上旬.</summary>
    public Span? Ending => this with { IsWhole = false };

    /// <summary>As a phrase: in the year that was said, else in this one, or in the next where that lies nearer. A day just past never jumps a year on.</summary>
    /// <param name="match">Where it stands, with its <see cref="Tail"/>.</param>
    /// <param name="heard">When it was said.</param>
    /// <param name="year">The year that was said, or null.</param>
    /// <param name="inYear">The days in a year.</param>
    /// <param name="key">What tells the reading.</param>
    /// <param name="daysPast">How long past it must be to mean the next.</param>
    public static Phrase Read(Match match, Heard heard, int? year, Func<int, Span?> inYear, string key, int daysPast = DaysOfHalfYear)
    {
        var bound = Tail.Of(match);
        var span = inYear(year ?? heard.SpokenOn.Year);
        var rolls = year is null && span is { } gone && gone.EndBy(bound) is var end && gone.Last < heard.SpokenOn && end.AddDays(daysPast) < heard.SpokenOn;
        if ((rolls ? inYear(heard.SpokenOn.Year + 1) : span) is not { } found) return Nothing(match, heard, year is null ? "Calendar.ReadUnclear" : "Calendar.ReadPast");
        var phrase = found.Read(match, heard, bound, key);
        if (rolls) return phrase with { IsThin = bound == Bound.None };
        var isPast = year is null && bound != Bound.After && !phrase.NamesAnEnd;
        return isPast && inYear(heard.SpokenOn.Year + 1) is { } next ? phrase with { Other = Term.OnDate(next.EndBy(bound)) } : phrase;
    }

    /// <summary>As a phrase where the days are known.</summary>
    public Phrase Read(Match match, Heard heard, Bound bound, string key)
    {
        if (bound == Bound.After) return Nothing(match, heard, "Calendar.ReadNoLimit");
        var (by, last) = (EndBy(bound), Last);
        if (by < heard.SpokenOn) by = last;
        if (by < heard.SpokenOn) return Nothing(match, heard, "Calendar.ReadPast");
        var weight = bound == Bound.None ? Weight.Dated : Weight.Marked;
        // Nobody promises for today by its date with the year; that is a date under a letter.
        if (bound == Bound.None && by == heard.SpokenOn && match.Groups["year"].Length > 1 && First == Last) return Nothing(match, heard, "Calendar.ReadNoLimit");
        var phrase = Amount.Date(match, by, weight, by == last ? key : "Calendar.ReadDate");
        return phrase with { IsThin = IsWhole && bound == Bound.None, Other = by == last ? null : Term.OnDate(last) };
    }

    public static Phrase Nothing(Match match, Heard heard, string key) =>
        new(Term.ReviewOn(heard.ReviewDays), match.Index, match.Length, key == "Calendar.ReadUnclear" ? Weight.Unclear : Weight.Taken, key, heard.ReviewDays, match.Value);

    private DateOnly EndBy(Bound bound) => IsWhole && bound == Bound.Before ? First.AddDays(-1) : Last;
}
