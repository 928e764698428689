using System.Reflection;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Ledger.Theming;

/// <summary>
/// Words that stand often in short public texts: each text is cut into the words the search knows, so that nobody reads half of one. What says nothing
/// is on a list (<c>stop-words.data.txt</c>).
/// </summary>
public static class TitleWords
{
    private const int LeastTexts = 2;

    private static readonly Lazy<HashSet<string>> Empty = new(Load);

    private static readonly Lazy<HashSet<string>> Named = new(() => WordBook.ShippedGroups.SelectMany(g => g).ToHashSet(StringComparer.Ordinal));

    /// <summary>The most frequent, each counted once for a text.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> texts, int most) =>
    [
        .. texts.SelectMany(t => Words(t).Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal)
            .Where(w => w.Value >= LeastTexts).OrderByDescending(w => w.Value).ThenByDescending(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(most).Select(w => w.Key),
    ];

    private static IEnumerable<string> Words(string text) => Lexicon.Cut([.. text.Select(letter => letter.ToString())], Named.Value.Contains)
        .Where(word => word.Count > 1 && word.TrueForAll(letter => IsHan(letter[0])) && (word.Count > 2 || !word.Exists(Empty.Value.Contains)))
        .Select(letters => string.Concat(letters)).Where(word => !Empty.Value.Contains(word));

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static HashSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Yuanzhuo.Modules.Ledger.Theming.stop-words.data.txt") ?? throw new InvalidOperationException("The stop list is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
