using System.Globalization;
using System.Reflection;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// What Chinese words cost in a reading of a text (the negative logarithm of how often they occur), and what characters cost in given names.
/// It must know rare words, so that none of them is taken for a name; queries are cut by another, of everyday words (<see cref="Search.Lexicon"/>, which says why).
/// Read once when it is first needed, from the dictionary of jieba.NET (about 350,000 words); never changed after that.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>What a character costs that is no word.</summary>
    public const float Unknown = 18;

    private const int LongestWord = 6;
    private const double Total = 60_101_964;
    private const int EverydayCount = 400;
    private const int FewestOfWord = 300; // a rarer "word" that is tagged a name and begins with a surname is a name

    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly Dictionary<string, float> _costs = new(300_000);
    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly GivenNames _given = new();

    private Lexicon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Yuanzhuo.Platform.Privacy.dict.txt")
            ?? throw new InvalidOperationException("The dictionary of words (dict.txt of jieba.NET) was not built into the product.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Add(line);
        foreach (var word in NameWords.Everyday)
            _costs[word] = Math.Min(CostOf(EverydayCount), _costs.GetValueOrDefault(word, Unknown));
        _lookup = _costs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Shared => Loaded.Value;

    public GivenNames Given => _given;

    /// <summary>What the word that stands here costs; null where it is none.</summary>
    public float? Cost(ReadOnlySpan<char> word) => word.Length <= LongestWord && _lookup.TryGetValue(word, out var cost) ? cost : null;

    private void Add(string line)
    {
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        var second = first < 0 ? -1 : line.IndexOf(' ', first + 1);
        if (second < 0 || !int.TryParse(line.AsSpan(first + 1, second - first - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return;
        var word = line[..first];
        if (first is 2 or 3 && line.AsSpan(second + 1).StartsWith("nr", StringComparison.Ordinal) && Surnames.IsUsual(word[0]))
        {
            _given.Count(word);
            if (count < FewestOfWord)
                return;
        }

        if (first <= LongestWord)
            _costs[word] = CostOf(count);
    }

    private static float CostOf(int count) => (float)Math.Log(Total / Math.Max(1, count));
}
