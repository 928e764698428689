namespace Yuanzhuo.Platform.Post;

/// <summary>Where whoever raised a concern can be reached, asked when a letter is sent; the Concerns module knows.</summary>
public interface IRaiserAddresses
{
    /// <summary>The number or address they left, or null where none was left or it was forgotten.</summary>
    Task<string?> OfAsync(Guid concernId, CancellationToken ct);
}
