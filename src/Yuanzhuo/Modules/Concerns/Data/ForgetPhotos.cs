using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>The photos and scans that came with a concern go with what else identifies its person, but for those that were released to everybody.</summary>
internal sealed class ForgetPhotos(YuanzhuoDb db) : IForgetsRaiser
{
    public async Task ForgetAsync(IReadOnlyList<Concern> concerns, DateTimeOffset at, CancellationToken ct)
    {
        List<Guid> ids = [.. concerns.Select(c => c.Id)];
        var photos = db.Set<ConcernPhoto>().Where(p => ids.Contains(p.ConcernId));
        var files = await db.Set<StoredFile>().Where(f => !f.IsPublic && photos.Any(p => p.FileId == f.Id)).Select(f => f.Id).ToListAsync(ct);
        await photos.Where(p => files.Contains(p.FileId)).ExecuteDeleteAsync(ct);
        await db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ExecuteDeleteAsync(ct);
    }
}
