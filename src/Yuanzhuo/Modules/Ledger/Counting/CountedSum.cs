using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>How many of each kind: of a place, a category or a month.</summary>
public sealed class CountedSum
{
    private static readonly Ending[] Fates = [.. Enum.GetValues<Ending>().Where(e => e != Ending.Merged)];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool IsEmpty => _counts.Values.All(count => count == 0);

    public int Of(string kind) => _counts.GetValueOrDefault(kind);

    public void Add(string kind, int count) => _counts[kind] = Of(kind) + count;

    /// <summary>The figures of one line; what was received is not among them, it is the other side of the equation.</summary>
    public FigureLine Line(string key, string name)
    {
        var solved = Fates.Where(e => e.CountsAsSolved()).Sum(e => Of(e.ToString()));
        var other = Fates.Where(e => !e.CountsAsSolved()).Sum(e => Of(e.ToString()));
        var voices = Of(TallyKind.Awaiting) + Of(TallyKind.SaidOpen) + Fates.Sum(e => Of(TallyKind.SaidAnd(e)));
        return new FigureLine(key, name, Of(TallyKind.Open) + Of(TallyKind.Awaiting), solved, other, voices);
    }

    /// <summary>Both books. What was merged is no matter of its own: it is taken from what came in, and is nowhere among what ended.</summary>
    public Balance Balance()
    {
        var merged = Of(TallyKind.Voice) + Of(nameof(Ending.Merged));
        return new(
            new(Of(TallyKind.Received) - merged, Of(TallyKind.Awaiting), Of(TallyKind.Open), Fates.ToDictionary(e => e, e => Of(e.ToString()))),
            new(Of(TallyKind.Received) - Of(TallyKind.Own), Of(TallyKind.Awaiting), Of(TallyKind.SaidOpen), Fates.ToDictionary(e => e, e => Of(TallyKind.SaidAnd(e)))),
            merged);
    }
}
