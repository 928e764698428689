namespace Yuanzhuo.Platform.Filters;

/// <summary>What somebody looks at again and again in a list: a name for its address, theirs alone.</summary>
public sealed class SavedFilter
{
    public const int LongestList = 60, LongestName = 30, LongestQuery = 600;

    public required Guid AccountId { get; init; }

    /// <summary>The list's path.</summary>
    public required string List { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of its address, with its question mark.</summary>
    public required string Query { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
