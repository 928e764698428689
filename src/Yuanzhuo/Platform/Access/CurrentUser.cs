namespace Yuanzhuo.Platform.Access;

/// <summary>Who is asking, for the length of one request. Nobody signed in is a person too: a resident.</summary>
public sealed class CurrentUser
{
    public Guid? AccountId { get; private set; }

    public string? DisplayName { get; private set; }

    public IReadOnlyList<Standing> Standings { get; private set; } = [];

    /// <summary>An invented person of the demo, played by whoever stepped in.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The session by which they came; null where there is none, as in an operator's command.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>When they last proved who they are, in this session.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>They must have a second factor and have none: until then they have no rights.</summary>
    public bool LacksSecondFactor { get; private set; }

    public bool IsSignedIn => AccountId is not null;

    /// <summary>Whether a deed was refused to them in this request because it is not theirs to do.</summary>
    public bool WasRefused { get; internal set; }

    public void Become(Guid accountId, string displayName, IReadOnlyList<Standing> standings, bool isDemo = false) =>
        (AccountId, DisplayName, Standings, IsDemo) = (accountId, displayName, standings, isDemo);

    /// <summary>Who comes by a session.</summary>
    internal void ComeBy(Guid sessionId, SessionStanding standing) => (SessionId, ProvenAt, LacksSecondFactor) = (sessionId, standing.ProvenAt, standing.LacksSecondFactor);

    /// <summary>Whether a page for this act opens at all.</summary>
    public bool Opens(Act act) => AccessTable.IsForEverybody(act) || Standings.Any(s => AccessTable.Opens(act, s.Role));

    /// <summary>Whether the act is allowed at the organisation with that path.</summary>
    public bool May(Act act, string path) => AccessTable.IsForEverybody(act) || StandingFor(act, path) is not null;

    /// <summary>The post by which the act is allowed there, or null.</summary>
    public Standing? StandingFor(Act act, string path) => Standings.FirstOrDefault(s => AccessTable.Allows(act, s, path));

    /// <summary>Paths below which the act is allowed, for filtering lists in a query; an empty path means everywhere.</summary>
    public IReadOnlyList<string> PathsFor(Act act) =>
    [
        .. Standings.SelectMany(s => AccessTable.ReachOf(act, s.Role).SelectMany(reach => reach switch
        {
            Reach.Anywhere => [""],
            Reach.Linked => s.LinkedPaths,
            _ => (IEnumerable<string>)[s.UnitPath],
        })).Distinct(),
    ];

    /// <summary>Whether this person holds any post at that organisation.</summary>
    public bool SitsAt(Guid unitId) => Standings.Any(s => s.UnitId == unitId);

    /// <summary>Organisations this person holds a post at with that right.</summary>
    public IReadOnlyList<Guid> UnitsFor(Act act) => [.. Standings.Where(s => AccessTable.Opens(act, s.Role)).Select(s => s.UnitId).Distinct()];
}
