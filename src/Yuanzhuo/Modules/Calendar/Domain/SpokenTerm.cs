using Yuanzhuo.Modules.Calendar.Domain.Speech;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// Reads a term out of words as they were spoken: 力争在8个工作日内办理道路开挖手续, 3天内把水管接好, 中秋前, 从低不从高. It never fails: words
/// without a date give a review date. It only proposes; a person sees the reading and may correct it.
/// </summary>
public static class SpokenTerm
{
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
            .OrderByDescending(phrase => phrase.Weight).ThenBy(phrase => phrase.Start).ThenByDescending(phrase => phrase.Length)
            .Select(phrase => Reading(phrase, speech)).ToList();
        return found.Count > 0 ? found : [new Reading(Term.ReviewOn(reviewDays), 0, 0, "Calendar.ReadNothing", [reviewDays])];
    }

    private static Reading Reading(Phrase phrase, Heard speech)
    {
        var (start, length) = speech.Words.Original(phrase.Start, phrase.Length);
        var isAim = phrase.Term.Kind is not (TermKind.OnTheSpot or TermKind.ReviewOn) && Hedges.Soften(speech.Words.Text, phrase.Start, phrase.Length);
        return new Reading(phrase.Term with { IsAim = isAim }, start, length, phrase.Key, phrase.Args);
    }
}
