namespace Yuanzhuo.Platform.Files;

/// <summary>Who handles what a file belongs to today; the Dossier module knows.</summary>
public interface IFileHandlers
{
    /// <summary>The places of what it belongs to and the organisations that have it in hand; none where it belongs to nothing yet.</summary>
    Task<IReadOnlyList<Guid>> OfAsync(Guid fileId, CancellationToken ct);
}
