using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>What somebody who answers is shown.</summary>
internal sealed record AnswerSheet(string Number, string Title, string DoerName, string DoerWords, IReadOnlyList<Guid> PhotoIds, bool WasUsed, ClosureAim Aim)
{
    /// <summary>Why evidence was taken down, so that nobody answers for what they cannot see.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];
}

/// <summary>Finds the sheet of a one-time link.</summary>
internal sealed class AnswerSheets(YuanzhuoDb db)
{
    public async Task<AnswerSheet?> FindAsync(string secret, CancellationToken ct)
    {
        var digest = OneTimeToken.DigestOf(secret);
        var link = await db.Set<AnswerLink>().AsNoTracking().FirstOrDefaultAsync(l => l.Digest == digest, ct);
        if (link is null) return null;
        var closure = await db.WholeClosures.AsNoTracking().FirstAsync(c => c.Id == link.ClosureId, ct);
        var matter = await db.Matters.Where(m => m.Id == closure.MatterId).Select(m => new { m.Number, m.Title }).FirstAsync(ct);
        var doer = await db.OrgUnits.Where(u => u.Id == closure.AppliedByUnitId).Select(u => u.Name).FirstAsync(ct);
        var fileIds = closure.Files.Select(f => f.FileId).ToList();
        var photos = await db.Set<StoredFile>().Where(f => fileIds.Contains(f.Id) && f.IsPublic && f.WithdrawnAt == null && f.ContentType.StartsWith("image/")).Select(f => f.Id).ToListAsync(ct);
        var isOver = link.UsedAt is not null || closure.State != ClosureState.Applied || closure.Answers.Any(a => a.ConcernId == link.ConcernId);
        return new AnswerSheet(matter.Number, matter.Title, doer, closure.Words, photos, isOver, closure.Aim)
        {
            Withdrawn = [.. (await db.WithdrawnAmongAsync(fileIds, ct)).Values.Select(reason => reason.Text)],
        };
    }
}
