namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>How words were understood: shown beside the words, and a person may correct it.</summary>
/// <param name="Term">The term read; where no date was said, a review date.</param>
/// <param name="Start">Where the words that decided begin, as an index into the words given.</param>
/// <param name="Length">How long they are; 0 where nothing spoke of time.</param>
/// <param name="Key">The text that explains the reading.</param>
/// <param name="Args">Its values: numbers, dates, festivals.</param>
public sealed record Reading(Term Term, int Start, int Length, string Key, IReadOnlyList<object> Args)
{
    /// <summary>力争, 争取, 尽量 …: a target only.</summary>
    public bool IsAim => Term.IsAim;

    /// <summary>Whether the words named an end; otherwise somebody must look again at the review date.</summary>
    public bool NamesAnEnd => !Term.IsReview;

    /// <summary>验收合格后5个工作日: no day can be counted before that has happened.</summary>
    public bool AwaitsEvent => Key == SpokenTerm.AfterEvent;

    /// <summary>What the same words may mean too: 三季度前 with the quarter itself.</summary>
    public bool IsOther => Key == SpokenTerm.OtherKey;

    /// <summary>The deciding words themselves.</summary>
    public ReadOnlySpan<char> In(string words) => words.AsSpan(Start, Length);
}
