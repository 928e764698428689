using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>What stands around some commitments: their units, matters and last progress, three queries for all of them.</summary>
internal sealed class Surroundings
{
    private Dictionary<Guid, UnitLine> _units = [];
    private Dictionary<Guid, MatterLine> _matters = [];
    private Dictionary<(Guid Matter, Guid Unit), ProgressLine> _progress = [];

    public static async Task<Surroundings> OfAsync(YuanzhuoDb db, IReadOnlyCollection<Commitment> found, CancellationToken ct)
    {
        var unitIds = found.SelectMany(c => c.Helpers.Select(h => h.UnitId).Append(c.UnitId).Append(c.PlaceId)).Distinct().ToList();
        var matterIds = found.Select(c => c.MatterId).Distinct().ToList();
        var reports = await db.Set<Progress>().AsNoTracking().Where(p => matterIds.Contains(p.MatterId))
            .Select(p => new { p.MatterId, p.UnitId, p.Words, p.ReportedAt }).ToListAsync(ct);
        return new Surroundings
        {
            _units = await db.OrgUnits.Where(u => unitIds.Contains(u.Id)).Select(u => new { u.Id, u.Name, u.Path, u.Code })
                .ToDictionaryAsync(u => u.Id, u => new UnitLine(u.Name, u.Path, u.Code), ct),
            _matters = await db.Matters.Where(m => matterIds.Contains(m.Id)).Select(m => new { m.Id, m.Number, m.Title })
                .ToDictionaryAsync(m => m.Id, m => new MatterLine(m.Number, m.Title), ct),
            _progress = reports.GroupBy(p => (p.MatterId, p.UnitId)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ReportedAt)!)
                .ToDictionary(g => g.Key, g => new ProgressLine(g.Value.Words, g.Value.ReportedAt)),
        };
    }

    public UnitLine Unit(Guid id) => _units[id];

    public MatterLine Matter(Guid id) => _matters[id];

    public ProgressLine? LastProgress(Commitment commitment) => _progress.GetValueOrDefault((commitment.MatterId, commitment.UnitId));

    internal sealed record UnitLine(string Name, string Path, string? Code);

    internal sealed record MatterLine(string Number, string Title);

    internal sealed record ProgressLine(string Words, DateTimeOffset At);
}
