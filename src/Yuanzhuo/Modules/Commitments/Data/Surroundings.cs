using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>What stands around some commitments: their units, matters and last progress.</summary>
internal sealed class Surroundings
{
    private readonly IReadOnlyDictionary<Guid, OrgUnit> _units;
    private readonly Dictionary<Guid, MatterLine> _matters;
    private readonly Dictionary<(Guid Matter, Guid Unit), ReportLine> _progress;

    public Surroundings(IReadOnlyDictionary<Guid, OrgUnit> units, IEnumerable<MatterLine> matters, IEnumerable<ReportLine> reports) =>
        (_units, _matters, _progress) = (units, matters.ToDictionary(m => m.Id), reports.GroupBy(p => (p.MatterId, p.UnitId)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ReportedAt)!));

    /// <summary>Every unit these commitments name.</summary>
    public static IEnumerable<Guid> UnitsOf(IEnumerable<Commitment> found) => found.SelectMany(c => c.Helpers.Select(h => h.UnitId).Append(c.UnitId).Append(c.PlaceId));

    public OrgUnit Unit(Guid id) => _units[id];

    public MatterLine Matter(Guid id) => _matters[id];

    public ReportLine? LastProgress(Commitment commitment) => _progress.GetValueOrDefault((commitment.MatterId, commitment.UnitId));
}
