namespace Yuanzhuo.Modules.Ledger.Theming;

/// <summary>What people speak of: a category, month by month, with words that stand for it.</summary>
/// <param name="Category">The category's key; empty for none.</param>
/// <param name="Months">Matters received in each of the months, the earliest first; the last is the one looked at.</param>
/// <param name="Voices">How many spoke of it in the month looked at.</param>
/// <param name="Words">Words that stand often in the public titles.</param>
public sealed record ThemeLine(string Category, IReadOnlyList<int> Months, int Voices, IReadOnlyList<string> Words)
{
    /// <summary>Fewer than this are no rise, whatever they were before.</summary>
    public const int LeastToRise = 5;

    public int Now => Months[^1];

    /// <summary>At least five, and at least half as many again as the average of the months before.</summary>
    public bool IsRising => Now >= LeastToRise && 2 * Now * (Months.Count - 1) >= 3 * Months.SkipLast(1).Sum();
}
