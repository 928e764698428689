using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>All files of a matter: photos of those who raised it, evidence of what was done, kept and closed.</summary>
internal sealed class MatterFiles(YuanzhuoDb db)
{
    /// <summary>The tables by which a file belongs to a matter; a test holds them against the model.</summary>
    public static readonly IReadOnlyList<Type> Asked = [typeof(ConcernPhoto), typeof(ProgressFile), typeof(CommitmentFile), typeof(ClosureFile)];

    /// <summary>Those that are still there, the oldest first.</summary>
    public async Task<IReadOnlyList<MatterFile>> HandleAsync(Matter matter, CancellationToken ct)
    {
        var places = await PlacesAsync(matter, ct);
        var ids = places.Select(p => p.FileId).Distinct().ToArray();
        var files = await db.Set<StoredFile>().Where(f => EF.Parameter(ids).Contains(f.Id) && f.WithdrawnAt == null).OrderBy(f => f.StoredAt).ThenBy(f => f.Id)
            .Select(f => new { f.Id, f.Name, f.ContentType, f.IsPublic }).ToListAsync(ct);
        return [.. files.Select(f => new MatterFile(f.Id, f.Name, f.ContentType.StartsWith("image/", StringComparison.Ordinal), f.IsPublic, places.First(p => p.FileId == f.Id).Where))];
    }

    /// <summary>Those that were taken down: their reasons are public words, too.</summary>
    public async Task<IReadOnlyList<StoredFile>> WithdrawnAsync(Matter matter, CancellationToken ct)
    {
        var ids = (await PlacesAsync(matter, ct)).Select(p => p.FileId).ToArray();
        return await db.Set<StoredFile>().Where(f => EF.Parameter(ids).Contains(f.Id) && f.WithdrawnAt != null).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<(Guid FileId, string Where)>> PlacesAsync(Matter matter, CancellationToken ct)
    {
        var concerns = matter.Voices.Where(v => v.LeftAt is null).Select(v => v.ConcernId).ToArray();
        return
        [
            .. await OfAsync(nameof(ConcernPhoto), db.Set<ConcernPhoto>().Where(p => EF.Parameter(concerns).Contains(p.ConcernId)).Select(p => p.FileId)),
            .. matter.ProgressEntries.SelectMany(p => p.Files).Select(f => (f.FileId, nameof(ProgressFile))),
            .. await OfAsync(nameof(CommitmentFile), db.Set<Commitment>().Where(c => c.MatterId == matter.Id).SelectMany(c => c.Files).Select(f => f.FileId)),
            .. await OfAsync(nameof(ClosureFile), db.Set<Closure>().Where(c => c.MatterId == matter.Id).SelectMany(c => c.Files).Select(f => f.FileId)),
        ];

        async Task<IEnumerable<(Guid, string)>> OfAsync(string where, IQueryable<Guid> files) => (await files.ToListAsync(ct)).Select(f => (f, where));
    }
}

/// <summary>A file of a matter.</summary>
/// <param name="Where">What it belongs to: <c>Dossier.Files_KIND</c>.</param>
internal sealed record MatterFile(Guid Id, string Name, bool IsImage, bool IsPublic, string Where);
