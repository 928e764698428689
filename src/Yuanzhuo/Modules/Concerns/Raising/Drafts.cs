using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Finds a draft by the secret in its link.</summary>
internal sealed class Drafts(YuanzhuoDb db, TimeProvider clock)
{
    /// <summary>The draft with its photos, or null where the link is wrong or a day has passed.</summary>
    public Task<ConcernDraft?> FindAsync(string? key, CancellationToken ct)
    {
        var digest = OneTimeToken.DigestOf(key);
        var oldest = clock.GetUtcNow() - ConcernDraft.KeptFor;
        return db.ConcernDrafts.Include(d => d.Photos).FirstOrDefaultAsync(d => d.KeyDigest == digest && d.TouchedAt > oldest, ct);
    }

    /// <summary>A photo of that draft, for its own writer.</summary>
    public async Task<StoredFile?> PhotoAsync(string key, Guid fileId, CancellationToken ct) =>
        await FindAsync(key, ct) is { } draft && draft.Photos.Any(p => p.FileId == fileId)
            ? await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId, ct)
            : null;
}
