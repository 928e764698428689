namespace Yuanzhuo.Platform.Access;

/// <summary>Where an organisation stands in the tree today; the Places module knows.</summary>
public interface IPlacePaths
{
    Task<string?> OfAsync(Guid unitId, CancellationToken ct);

    /// <summary>Existing organisations found by part of their name, pinyin initials or the beginning of their code.</summary>
    Task<IReadOnlyList<PlaceName>> FindAsync(string words, int atMost, CancellationToken ct);

    /// <summary>The names of these organisations today, closed ones too.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken ct);
}

/// <summary>An organisation to choose from.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Path">Where it stands in the tree.</param>
/// <param name="Name">Its name today.</param>
/// <param name="AboveName">The name of the one above it, to tell namesakes apart.</param>
public sealed record PlaceName(Guid Id, string Path, string Name, string? AboveName);
