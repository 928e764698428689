namespace Yuanzhuo.Platform.Access;

/// <summary>Where an organisation stands in the tree today; the Places module knows.</summary>
public interface IPlacePaths
{
    Task<string?> OfAsync(Guid unitId, CancellationToken ct);
}
