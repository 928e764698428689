using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>How many of each kind: of a place, a category or a month.</summary>
public sealed class CountedSum
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool IsEmpty => _counts.Values.All(count => count == 0);

    public int Of(string kind) => _counts.GetValueOrDefault(kind);

    public void Add(string kind, int count) => _counts[kind] = Of(kind) + count;

    /// <summary>The figures of one line; what was received is not among them, it is the other side of the equation.</summary>
    public FigureLine Line(string key, string name)
    {
        var endings = Enum.GetValues<Ending>();
        var solved = endings.Where(e => e.CountsAsSolved()).Sum(e => Of(e.ToString()));
        var other = endings.Where(e => !e.CountsAsSolved()).Sum(e => Of(e.ToString())) + Of(TallyKind.Voice);
        return new FigureLine(key, name, Of(TallyKind.Open) + Of(TallyKind.Awaiting), solved, other);
    }

    public Balance Balance() => new(Of(TallyKind.Received), Of(TallyKind.Awaiting), Of(TallyKind.Open),
        Enum.GetValues<Ending>().ToDictionary(e => e, e => Of(e.ToString()) + (e == Ending.Merged ? Of(TallyKind.Voice) : 0)));
}
