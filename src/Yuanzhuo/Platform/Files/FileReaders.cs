namespace Yuanzhuo.Platform.Files;

/// <summary>Who may see a file that is not public: those who handle what it belongs to now, wherever that went since it was filed.</summary>
internal sealed class FileReaders(CurrentUser user, IFileHandlers handlers, IPlacePaths paths)
{
    /// <param name="fileId">The file.</param>
    /// <param name="filedAt">The place it was filed at; none for one that was not sent yet, which is its writer's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> HasAsync(Guid fileId, Guid? filedAt, CancellationToken ct)
    {
        if (!user.IsSignedIn || filedAt is not { } place) return false;
        var units = await handlers.OfAsync(fileId, ct);
        foreach (var unit in units.Count > 0 ? units : [place])
        {
            if (await paths.OfAsync(unit, ct) is { } path && user.May(Act.ReadWork, path)) return true;
        }

        return false;
    }
}
