namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>Figures of one line of a table: of a place, a category or a month.</summary>
/// <param name="Key">What the line is about: a code, a category's key, a month; empty where there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Matters still open.</param>
/// <param name="Solved">Solved, or solved on the spot.</param>
/// <param name="Other">Ended in another way.</param>
/// <param name="Voices">How many spoke (人次).</param>
public sealed record FigureLine(string Key, string Name, int Open, int Solved, int Other, int Voices)
{
    /// <summary>Matters (件).</summary>
    public int Received => Open + Solved + Other;

    /// <summary>The first day of receipt that it counts, where its place stood here for a part of the period only.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>The last day of receipt that it counts.</summary>
    public DateOnly? ToOn { get; init; }

    public int Ended => Solved + Other;

    public bool IsEmpty => Received == 0 && Voices == 0;
}
