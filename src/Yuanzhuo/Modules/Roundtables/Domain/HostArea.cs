using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>Whose matters a host may bring to the table.</summary>
public static class HostArea
{
    /// <summary>Kinds of organisation that host roundtables.</summary>
    public static readonly IReadOnlyList<OrgUnitKind> Hosts = [.. OrgUnitKinds.Official, OrgUnitKind.ServicesDesk];

    /// <summary>The path of the area: a community's or street's own; for the services desk all that lies under what it belongs to.</summary>
    public static string PathOf(OrgUnit host) => host.Kind.IsOfficial ? host.Path : host.PathsAbove is [.., var above] ? above : host.Path;

    /// <summary>Whether a place lies in the host's area.</summary>
    public static bool Holds(OrgUnit host, OrgUnit place) => UnitPath.Holds(PathOf(host), place.Path);
}
