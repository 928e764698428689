using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>Asks from the file's side what <see cref="MatterFiles"/> asks from the matter's: so a file goes along wherever its concern or matter goes.</summary>
internal sealed class FileHandlers(YuanzhuoDb db) : IFileHandlers
{
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid fileId, CancellationToken ct)
    {
        var concerns = await db.Set<Concern>().Where(c => c.Photos.Any(p => p.FileId == fileId)).Select(c => new { c.Id, c.PlaceId }).ToListAsync(ct);
        var ids = concerns.Select(c => c.Id).ToArray();
        var promised = db.Set<Commitment>().Where(c => c.Files.Any(f => f.FileId == fileId)).Select(c => c.MatterId);
        var closed = db.Set<Closure>().Where(c => c.Files.Any(f => f.FileId == fileId)).Select(c => c.MatterId);
        var matters = await db.Set<Matter>()
            .Where(m => m.Voices.Any(v => v.LeftAt == null && EF.Parameter(ids).Contains(v.ConcernId)) || m.ProgressEntries.Any(p => p.Files.Any(f => f.FileId == fileId)) || promised.Contains(m.Id) || closed.Contains(m.Id))
            .Select(m => new { m.PlaceId, m.HolderId }).ToListAsync(ct);
        return [.. concerns.Select(c => c.PlaceId).Concat(matters.SelectMany(m => (Guid[])[m.PlaceId, m.HolderId])).Distinct()];
    }
}
