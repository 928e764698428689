namespace Yuanzhuo.Platform.Search;

/// <summary>What somebody looks for, understood: terms, each of which can be found in several ways.</summary>
/// <param name="Terms">In the order typed.</param>
public sealed record Wanted(IReadOnlyList<WantedTerm> Terms)
{
    public static Wanted Nothing { get; } = new([]);

    /// <summary>What must be found, in any way.</summary>
    public IEnumerable<WantedTerm> Demanded => Terms.Where(t => !t.IsClose);
}

/// <summary>A word that is looked for.</summary>
/// <param name="Word">In plain writing: folded, numbers in digits.</param>
/// <param name="Words">The ways in which it may be written, each a set of tokens that must all be there; the first is the word as typed.</param>
/// <param name="Names">Tokens of what bears it as a name; any of them will do.</param>
/// <param name="IsClose">It says more closely what is meant and is not demanded.</param>
public sealed record WantedTerm(string Word, IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<string> Names, bool IsClose)
{
    /// <summary>All ways of finding it.</summary>
    public IEnumerable<IReadOnlyList<string>> Ways => Words.Concat(Names.Select(name => (IReadOnlyList<string>)[name]));

    /// <summary>All that was typed, of which it is a part; null where it was not read from words.</summary>
    public string? Query { get; init; }

    /// <summary>Just as typed, nothing folded (八一广场, KTV). Not needed where an index of words is asked, so it is sought only here.</summary>
    public string Typed => Query is null ? Word : Unfolded.In(Query, Word);

    /// <summary>The word where texts stand as they were written, in any case: as typed, in plain writing, its numbers in Chinese.</summary>
    public IEnumerable<string> Spellings => new[] { Typed, Word, Numerals.Spelled(Word) }.Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to look for in such texts: the word in each spelling, then its other ways.</summary>
    public IEnumerable<IReadOnlyList<string>> Writings => Spellings.Select(s => (IReadOnlyList<string>)[s]).Concat(Words.Skip(1));

    /// <summary>Only as typed.</summary>
    public WantedTerm AsTyped => this with { Words = [Words[0]], Names = [] };
}
