namespace Yuanzhuo.Modules.Ledger.Counting;

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
}
