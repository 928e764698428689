namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>What there is to read, and when it was said.</summary>
internal sealed record Heard(FoldedWords Words, DateOnly SpokenOn, WorkingCalendar Calendar, int ReviewDays)
{
    public string Text => Words.Text;
}

/// <summary>How clearly a phrase marks an end.</summary>
internal enum Weight
{
    /// <summary>尽快, 按规定: no end at all.</summary>
    Vague,

    /// <summary>五天搞定: an amount without a word of limit.</summary>
    Bare,

    /// <summary>12月4日, 当场: a date, without a word of limit.</summary>
    Dated,

    /// <summary>…内, …前, 不超过…: a limit.</summary>
    Marked,
}

/// <summary>One phrase of time found in the folded text.</summary>
internal sealed record Phrase(Term Term, int Start, int Length, Weight Weight, string Key, params object[] Args);

/// <summary>All kinds of phrases.</summary>
internal static class Phrases
{
    /// <summary>Outside these years no calendar is known, and nobody speaks.</summary>
    private const int FirstYear = 1950, LastYear = 2090;

    public static IEnumerable<Phrase> In(Heard heard) => heard.SpokenOn.Year is < FirstYear or > LastYear
        ? UndatedPhrases.In(heard)
        :
        [
            .. AmountPhrases.In(heard), .. DatePhrases.In(heard), .. DayOfMonthPhrases.In(heard), .. EndPhrases.In(heard), .. WeekPhrases.In(heard),
            .. NearPhrases.In(heard), .. FestivalPhrases.In(heard), .. UndatedPhrases.In(heard),
        ];
}
