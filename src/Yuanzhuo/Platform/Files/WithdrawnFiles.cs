using System.Collections.Frozen;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Files;

/// <summary>Which files were taken down (撤下), so that their place says so.</summary>
public static class WithdrawnFiles
{
    public static readonly IReadOnlyDictionary<Guid, PublicWords> None = FrozenDictionary<Guid, PublicWords>.Empty;

    /// <summary>Those of the files that were taken down, with the reason.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PublicWords>> WithdrawnAmongAsync(this YuanzhuoDb db, IReadOnlyCollection<Guid> files, CancellationToken ct) => files.Count == 0 ? None
        : await db.Set<StoredFile>().Where(f => files.Contains(f.Id) && f.WithdrawnAt != null).Select(f => new { f.Id, f.WithdrawnReason }).ToDictionaryAsync(f => f.Id, f => f.WithdrawnReason!, ct);
}
