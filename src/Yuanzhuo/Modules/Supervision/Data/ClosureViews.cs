using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>One voice and what it answered, as staff and the public see it.</summary>
public sealed record VoiceAnswer(Guid ConcernId, string PublicWords, DateOnly RaisedOn, ClosureAnswer? Answer);

/// <summary>A closure with what a page needs.</summary>
/// <param name="Closure">The closure.</param>
/// <param name="Names">Names of the organisations that applied, checked and approved.</param>
/// <param name="Voices">Those who are asked.</param>
public sealed record ClosureView(Closure Closure, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<VoiceAnswer> Voices)
{
    /// <summary>Evidence that was taken down, with the reason.</summary>
    public IReadOnlyDictionary<Guid, PublicWords> Withdrawn { get; init; } = WithdrawnFiles.None;

    /// <summary>Evidence that everybody may see as a picture.</summary>
    public IReadOnlySet<Guid> Photos { get; init; } = new HashSet<Guid>();

    public string DoerName => Names[Closure.AppliedByUnitId];

    /// <summary>The name, or null where it was not recorded.</summary>
    public string? NameOf(Guid? unitId) => unitId is { } id ? Names.GetValueOrDefault(id) : null;
}

/// <summary>Closures of a matter for reading.</summary>
public static class ClosureViews
{
    /// <summary>The newest closure of a matter with the answers, or null where none was applied for.</summary>
    public static async Task<ClosureView?> LatestClosureAsync(this YuanzhuoDb db, Guid matterId, CancellationToken ct = default)
    {
        var closure = await db.WholeClosures.AsNoTracking().Where(c => c.MatterId == matterId).OrderByDescending(c => c.AppliedAt).FirstOrDefaultAsync(ct);
        if (closure is null) return null;
        var names = await db.OrgUnits.Where(u => u.Id == closure.AppliedByUnitId || u.Id == closure.CheckedByUnitId || u.Id == closure.ApprovedByUnitId).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var voices = await db.Set<MatterVoice>().Where(v => v.MatterId == matterId && v.LeftAt == null)
            .Join(db.Concerns, v => v.ConcernId, c => c.Id, (v, c) => new { v.JoinedAt, c.Id, c.PublicWords, c.RaisedOn })
            .OrderBy(v => v.JoinedAt).AsNoTracking().ToListAsync(ct);
        List<Guid> files = [.. closure.Files.Select(f => f.FileId)];
        return new ClosureView(closure, names, [.. voices.Select(v => new VoiceAnswer(v.Id, v.PublicWords, v.RaisedOn, closure.Answers.FirstOrDefault(a => a.ConcernId == v.Id)))])
        {
            Photos = await db.Set<StoredFile>().Where(f => files.Contains(f.Id) && f.IsPublic && f.WithdrawnAt == null && f.ContentType.StartsWith("image/")).Select(f => f.Id).ToHashSetAsync(ct),
            Withdrawn = await db.WithdrawnAmongAsync(files, ct),
        };
    }
}
