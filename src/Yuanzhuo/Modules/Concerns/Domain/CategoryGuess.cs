namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>A category proposed from somebody's words, with the words that spoke for it: it can be explained, and anybody may correct it.</summary>
/// <param name="Category">What is proposed.</param>
/// <param name="Because">The cues found in the words, the longest first.</param>
public sealed record CategoryGuess(Category Category, IReadOnlyList<string> Because)
{
    /// <summary>
    /// The category whose cues weigh most, or null where no cue is found. A cue weighs its length squared, so that 加装电梯 outweighs 电梯;
    /// a cue that is part of a longer one found for the same category is not counted again. A subject wins a tie with its theme.
    /// </summary>
    public static CategoryGuess? Of(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        return Categories.All
            .Select(category => new CategoryGuess(category, FoundIn(words, category.Cues)))
            .Where(guess => guess.Because.Count > 0)
            .OrderByDescending(guess => guess.Weight).ThenBy(guess => guess.Category.IsTheme)
            .FirstOrDefault();
    }

    private int Weight => Because.Sum(cue => cue.Length * cue.Length);

    private static List<string> FoundIn(string words, IReadOnlyList<string> cues)
    {
        var found = new List<string>();
        foreach (var cue in cues.OrderByDescending(c => c.Length))
        {
            if (words.Contains(cue, StringComparison.OrdinalIgnoreCase) && !found.Any(longer => longer.Contains(cue, StringComparison.Ordinal))) found.Add(cue);
        }

        return found;
    }
}
