namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Which matters say something. Of a common word only that it is common is kept; a list then leafs in its own order and looks each one up.</summary>
public sealed record MatterHits
{
    /// <summary>Nothing was asked.</summary>
    public static MatterHits Everything { get; } = new();

    /// <summary>Those that say it, where they are few; the best first.</summary>
    public IReadOnlyList<Guid>? Few { get; init; }

    /// <summary>The few by how well they say it: just as typed, in other words, most of it.</summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Ranks { get; init; } = [];

    /// <summary>The question in the database's own words, where it has many answers.</summary>
    public string? Common { get; init; }

    /// <summary>Only the rank in which that matter stands, or none.</summary>
    public int RankOf(Guid id) => Ranks.TakeWhile(rank => !rank.Contains(id)).Count() is var at && at < Ranks.Count ? at : -1;
}
