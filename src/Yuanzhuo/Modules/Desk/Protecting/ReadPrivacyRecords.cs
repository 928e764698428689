using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Desk.Data;
using Yuanzhuo.Modules.Desk.Domain;

namespace Yuanzhuo.Modules.Desk.Protecting;

/// <summary>A record with the name of whoever wrote it.</summary>
public sealed record PrivacyLine(PrivacyRecord Record, string? Writer);

/// <summary>The records of the self-check: those that are due first, then all, the newest first, in pages.</summary>
public sealed class ReadPrivacyRecords(YuanzhuoDb db, StaffNames staff, TimeProvider clock)
{
    public const int PageSize = 30;

    public async Task<(int Total, IReadOnlyList<PrivacyLine> Lines)> PageAsync(PrivacyRecordKind? kind, int page, CancellationToken ct)
    {
        var records = db.Set<PrivacyRecord>().AsNoTracking().Where(r => kind == null || r.Kind == kind);
        var total = await records.CountAsync(ct);
        var lines = await records.OrderByDescending(r => r.DoneOn).ThenByDescending(r => r.WrittenAt).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var names = await staff.OfAsync(lines.Select(r => (Guid?)r.WrittenByAccountId), ct);
        return (total, lines.ConvertAll(r => new PrivacyLine(r, names.GetValueOrDefault(r.WrittenByAccountId))));
    }

    /// <summary>What is to be looked at again, the longest waiting first.</summary>
    public async Task<IReadOnlyList<PrivacyRecord>> DueAsync(CancellationToken ct) => await db.DuePrivacyRecords(clock.TodayInChina()).OrderBy(r => r.NextDueOn).Take(PageSize).ToListAsync(ct);

    /// <summary>What has a day for the next look, due or not.</summary>
    public async Task<IReadOnlyList<PrivacyRecord>> OpenAsync(CancellationToken ct) => await db.DuePrivacyRecords(DateOnly.MaxValue).OrderBy(r => r.NextDueOn).Take(PageSize).ToListAsync(ct);
}
