namespace Yuanzhuo.Modules.Rules.Domain;

/// <summary>Words that a search looks for together (近义词), added here to the shipped ones: what people of this district call a thing.</summary>
public sealed class WordGroup : Aggregate
{
    public const int MostWords = 12, LongestWord = 20;

    /// <summary>Characters of the longest group, its words parted by one sign each.</summary>
    public const int LongestWords = (MostWords * (LongestWord + 1)) - 1;

    /// <summary>More would slow every search down.</summary>
    public const int MostGroups = 300;

    private WordGroup()
    {
    }

    /// <summary>Parted by blanks.</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When it was taken off; null while it holds.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public IReadOnlyList<string> All => Words.Split(' ');

    public static Result<WordGroup> Add(IReadOnlyList<string> words, DateTimeOffset at)
    {
        if (words.Count < 2) return Refusal.Invalid("Rules.TwoWordsNeeded", "Words");
        if (words.Count > MostWords || words.Any(w => w.Length > LongestWord)) return Refusal.Invalid("Rules.TooManyWords", "Words", MostWords, LongestWord);
        var group = new WordGroup { Words = string.Join(' ', words), AddedAt = at };
        group.Record(at, new WordGroupAdded(group.Words));
        return group;
    }

    public Result Remove(DateTimeOffset at)
    {
        if (RemovedAt is not null) return Refusal.RuleBroken("Rules.WordsAreGone");
        RemovedAt = at;
        Record(at, new WordGroupRemoved(Words));
        return Result.Done;
    }
}

/// <summary>A search looks for these words together from now on.</summary>
public sealed record WordGroupAdded(string Words) : Fact;

/// <summary>A search no longer looks for these words together.</summary>
public sealed record WordGroupRemoved(string Words) : Fact;
