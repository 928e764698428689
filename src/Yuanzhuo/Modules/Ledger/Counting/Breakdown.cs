using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>So many of the same place, category, month and outcome.</summary>
/// <param name="Ending">How they ended; null while open.</param>
public sealed record Tally(Guid PlaceId, string? Category, int Year, int Month, Ending? Ending, int Count);

/// <summary>Figures of one line of a table: of a place, a category or a month.</summary>
/// <param name="Key">What the line is about: a code, a category's key, a month; empty where there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Still open.</param>
/// <param name="Solved">Solved, or solved on the spot.</param>
/// <param name="Other">Ended in another way.</param>
public sealed record FigureLine(string Key, string Name, int Open, int Solved, int Other)
{
    public int Received => Open + Solved + Other;

    public int Ended => Solved + Other;

    public static FigureLine Of(string key, string name, IEnumerable<Tally> tallies)
    {
        var (open, solved, other) = (0, 0, 0);
        foreach (var tally in tallies)
        {
            if (tally.Ending is null) open += tally.Count;
            else if (tally.Ending.Value.CountsAsSolved()) solved += tally.Count;
            else other += tally.Count;
        }

        return new FigureLine(key, name, open, solved, other);
    }
}
