using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Recording;

/// <summary>Where this worker may write down concerns.</summary>
internal sealed class RecordingPlaces(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>All of them, closed ones as well; a services desk's are those of its own district.</summary>
    public IQueryable<OrgUnit> Mine => db.OrgUnits.AtOrBelowAny([.. user.PathsFor(Act.RecordConcern).SelectMany(p => p.Length > 0 ? [p] : Around()).Distinct()]).AsNoTracking().Where(u => ConcernPlaces.Kinds.Contains(u.Kind));

    /// <summary>In the order of their codes, so that a street stands before its communities.</summary>
    public async Task<IReadOnlyList<OrgUnit>> MineAsync(CancellationToken ct) => await Mine.Where(u => u.ClosedOn == null).OrderBy(u => u.Code).Take(1000).ToListAsync(ct);

    /// <summary>The worker's own place, if it takes concerns.</summary>
    public Guid? Own(IReadOnlyList<OrgUnit> mine) =>
        user.UnitsFor(Act.RecordConcern).Select(id => (Guid?)id).FirstOrDefault(id => mine.Any(u => u.Id == id && u.Kind != OrgUnitKind.Street));

    /// <summary>Services desks of that person: what they write down is theirs to triage, wherever it belongs.</summary>
    public static IEnumerable<string> DesksOf(CurrentUser person) => person.Standings.Where(s => s.Role == Role.ServicesDesk).Select(s => s.UnitPath);

    /// <summary>How it comes in as a rule where this person works.</summary>
    public Channel UsualChannel => DesksOf(user).Any() ? Channel.EnterpriseWindow : Channel.Desk;

    /// <summary>A place of these at which what is written down may become a matter at once, that one first; null where the worker triages none.</summary>
    public OrgUnit? WhereOpens(IReadOnlyList<OrgUnit> mine, Guid chosen) =>
        mine.Where(u => DesksOf(user).Any() || user.May(Act.TriageConcern, u.Path)).OrderBy(u => u.Id != chosen).FirstOrDefault();

    /// <summary>Whether what is opened at that place may be offered to another organisation in the same send.</summary>
    public static bool MayOffer(CurrentUser person, OrgUnit place) => person.May(Act.OfferMatter, place.Path);

    /// <summary>What lies under that to which each of this person's desks belongs.</summary>
    private IEnumerable<string> Around() => DesksOf(user).Select(path => UnitPath.Above(path) is [.., var above] ? above : path);
}
