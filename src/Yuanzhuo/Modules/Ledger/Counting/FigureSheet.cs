namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The figures of a scope: in all, and by the units below it, by category and by month.</summary>
/// <param name="parts">The units right below the scope: id and path.</param>
public sealed class FigureSheet(IReadOnlyList<(Guid Id, string Path)> parts)
{
    private readonly Dictionary<string, Guid> _parts = parts.ToDictionary(p => p.Path, p => p.Id, StringComparer.Ordinal);
    private readonly int[] _lengths = [.. parts.Select(p => p.Path.Length).Distinct().OrderDescending()];

    public CountedSum All { get; } = new();

    public Dictionary<Guid, CountedSum> ByPart { get; } = [];

    /// <summary>By key; empty for none.</summary>
    public Dictionary<string, CountedSum> ByCategory { get; } = new(StringComparer.Ordinal);

    /// <summary>By year and month, such as 202611.</summary>
    public Dictionary<int, CountedSum> ByMonth { get; } = [];

    /// <summary>A line that is about one place, month and category: it counts everywhere.</summary>
    public void Add(string path, int month, string category, string kind, int count)
    {
        All.Add(kind, count);
        if (PartOf(path) is { } part) Sum(ByPart, part).Add(kind, count);
        Sum(ByCategory, category).Add(kind, count);
        Sum(ByMonth, month).Add(kind, count);
    }

    public static CountedSum Sum<TKey>(Dictionary<TKey, CountedSum> sums, TKey key) where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new();
        return sum;
    }

    private Guid? PartOf(string path)
    {
        foreach (var length in _lengths)
        {
            if (length <= path.Length && _parts.TryGetValue(path[..length], out var id)) return id;
        }

        return null;
    }
}
