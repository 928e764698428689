namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>What there is to read, and when it was said.</summary>
internal sealed record Heard(FoldedWords Words, DateOnly SpokenOn, WorkingCalendar Calendar, int ReviewDays)
{
    public string Text => Words.Text;
}

/// <summary>How clearly a phrase marks an end.</summary>
internal enum Weight
{
    /// <summary>A time, but no end: past, returning, denied. It is taken up whole, so that no shorter phrase inside it is heard.</summary>
    Taken,

    /// <summary>尽快, 按规定, 汛期前: no day at all.</summary>
    Vague,

    /// <summary>More words of time stand beside it than are understood.</summary>
    Unclear,

    /// <summary>验收后5天内: it counts from something to come.</summary>
    Awaiting,

    /// <summary>五天搞定: an amount without a word of limit.</summary>
    Bare,

    /// <summary>12月4日, 当场: a date, without a word of limit.</summary>
    Dated,

    /// <summary>…内, …前, 不超过…: a limit.</summary>
    Marked,
}

/// <summary>One phrase of time found in the folded text.</summary>
internal sealed record Phrase(Term Term, int Start, int Length, Weight Weight, string Key, params object[] Args)
{
    public int End => Start + Length;

    public bool NamesAnEnd => !Term.IsReview;

    /// <summary>A bare amount, a bare month, a year: an end only where a promise is around it.</summary>
    public bool IsThin { get; init; }

    /// <summary>What the same words may mean too.</summary>
    public Term? Other { get; init; }

    /// <summary>The same words, and no end after all.</summary>
    public Phrase Without(Heard heard, Weight weight, string key, params object[] args) =>
        new(Term.ReviewOn(heard.ReviewDays), Start, Length, weight, key, [heard.ReviewDays, .. args]);
}

/// <summary>All kinds of phrases; each place in the words belongs to the longest phrase that covers it.</summary>
internal static class Phrases
{
    /// <summary>Outside these years no calendar is known, and nobody speaks.</summary>
    private const int FirstYear = 1950, LastYear = 2090;

    /// <summary>Nobody speaks of more times in one breath; it bounds the work.</summary>
    private const int Most = 24;

    public static IEnumerable<Phrase> In(Heard heard)
    {
        if (heard.SpokenOn.Year is < FirstYear or > LastYear) return UndatedPhrases.In(heard);
        List<Phrase> longest = [];
        foreach (var phrase in All(heard).OrderByDescending(phrase => phrase.Length).ThenByDescending(phrase => phrase.NamesAnEnd).ThenBy(phrase => phrase.Start))
            if (longest.Count < Most && !longest.Exists(other => other.Start < phrase.End && phrase.Start < other.End)) longest.Add(phrase);
        longest.Sort((one, other) => one.Start.CompareTo(other.Start));
        return longest.Select((phrase, i) => Surroundings.Weigh(phrase, i + 1 < longest.Count ? longest[i + 1] : null, heard));
    }

    private static IEnumerable<Phrase> All(Heard heard) =>
    [
        .. AmountPhrases.In(heard), .. HalfPhrases.In(heard), .. MonthPhrases.In(heard), .. WrittenPhrases.In(heard), .. DayOfMonthPhrases.In(heard),
        .. QuarterPhrases.In(heard), .. YearPhrases.In(heard), .. WeekPhrases.In(heard), .. NearPhrases.In(heard), .. FestivalPhrases.In(heard),
        .. SeasonPhrases.In(heard), .. UndatedPhrases.In(heard),
    ];
}
