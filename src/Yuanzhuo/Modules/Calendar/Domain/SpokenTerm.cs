using Yuanzhuo.Modules.Calendar.Domain.Speech;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// Reads a term out of words as they were spoken: 力争在8个工作日内办理道路开挖手续, 3天内把水管接好, 中秋前, 从低不从高. It never fails: words
/// without a date give a review date. It only proposes; a person sees the reading and may correct it.
/// </summary>
public static class SpokenTerm
{
    /// <summary>The key of readings that wait for an event.</summary>
    internal const string AfterEvent = "Calendar.ReadAfterEvent";

    internal const string OtherKey = "Calendar.ReadOther";

    /// <summary>The reading that decides: a marked limit (…内, …前) before a bare one, then the first in the words.</summary>
    /// <param name="words">As spoken; anything at all.</param>
    /// <param name="spokenOn">The day in China on which it was said.</param>
    /// <param name="calendar">The working calendar, for festivals and weeks.</param>
    /// <param name="reviewDays">Working days until a commitment without a date is looked at again.</param>
    public static Reading Read(string? words, DateOnly spokenOn, WorkingCalendar calendar, int reviewDays = Term.DefaultReviewDays) =>
        ReadAll(words, spokenOn, calendar, reviewDays)[0];

    /// <summary>All readings, the deciding one first; at least one.</summary>
    public static IReadOnlyList<Reading> ReadAll(
        string? words, DateOnly spokenOn, WorkingCalendar calendar, int reviewDays = Term.DefaultReviewDays)
    {
        var speech = new Heard(FoldedWords.Of(words ?? ""), spokenOn, calendar, reviewDays);
        var found = Phrases.In(speech)
            .OrderByDescending(phrase => phrase.Weight).ThenBy(phrase => phrase.Start).ThenByDescending(phrase => phrase.Length).ToList();
        List<Reading> readings = [.. found.Select(phrase => Reading(phrase, phrase.Term, phrase.Key, speech)), .. found.Where(phrase => phrase.Other is not null && (phrase.Weight > Weight.Taken || !found[0].NamesAnEnd)).Select(phrase => Reading(phrase, phrase.Other!, OtherKey, speech))];
        return readings.Count > 0 ? readings : [new Reading(Term.ReviewOn(reviewDays), 0, 0, "Calendar.ReadNothing", [reviewDays])];
    }

    private static Reading Reading(Phrase phrase, Term term, string key, Heard speech)
    {
        var (start, length) = speech.Words.Original(phrase.Start, phrase.Length);
        var isAim = term.Kind is not (TermKind.OnTheSpot or TermKind.ReviewOn) && Hedges.Soften(speech.Words.Text, phrase);
        return new Reading(term with { IsAim = isAim }, start, length, key, key == OtherKey ? [term with { IsAim = false }] : phrase.Args);
    }
}
