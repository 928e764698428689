using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Finds a draft by the secret in its link.</summary>
internal sealed class Drafts(YuanzhuoDb db, SpokenVault vault, TimeProvider clock)
{
    /// <summary>The draft with its photos, or null where the link is wrong or a day has passed.</summary>
    public async Task<ConcernDraft?> FindAsync(string? key, CancellationToken ct)
    {
        var digest = OneTimeToken.DigestOf(key);
        var oldest = clock.GetUtcNow() - ConcernDraft.KeptFor;
        var draft = await db.ConcernDrafts.Include(d => d.Photos).FirstOrDefaultAsync(d => d.KeyDigest == digest && d.TouchedAt > oldest, ct);
        draft?.Open(vault.Open);
        return draft;
    }

    /// <summary>A photo of that draft, for its own writer.</summary>
    public async Task<StoredFile?> PhotoAsync(string key, Guid fileId, CancellationToken ct) =>
        await FindAsync(key, ct) is { } draft && draft.Photos.Any(p => p.FileId == fileId)
            ? await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId, ct)
            : null;
}
