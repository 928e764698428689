namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>
/// An organisation or place (组织) in the district's tree. Everything refers to its id; code, name and parent change over time and
/// each past life is kept (<see cref="OrgUnitLife"/>).
/// </summary>
public sealed class OrgUnit : Aggregate
{
    private readonly List<OrgUnitLife> _lives = [];

    private OrgUnit()
    {
    }

    public OrgUnitKind Kind { get; private set; }

    /// <summary>The name in use today.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The official code in use today: 12 digits for communities, villages and streets, 6 for the district; null for others.</summary>
    public string? Code { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>
    /// Where it stands in the tree (<see cref="UnitPath"/>).
    /// </summary>
    public string Path { get; private set; } = "";

    public DateOnly ValidFromOn { get; private set; }

    /// <summary>The day it ceased to exist; null while it exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>For a unit that ceased to exist: the one that carries its work on.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Letters to find it by: pinyin initials of its name.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>Whether it can have the ball today.</summary>
    public bool CanHoldMatters => ClosedOn is null && Kind.CanHoldMatters;

    /// <summary>Names, codes and parents it had, oldest first; the last is today's.</summary>
    public IReadOnlyList<OrgUnitLife> Lives => _lives;

    /// <summary>The paths of all that stands above it, from the root down.</summary>
    public IReadOnlyList<string> PathsAbove => UnitPath.Above(Path);

    /// <summary>Since when it is called, coded and placed as it is now.</summary>
    public DateOnly UnchangedSinceOn => _lives.Find(l => l.UntilOn is null)?.FromOn ?? ValidFromOn;

    public override Guid? FactsAtPlace => Id;

    public static OrgUnit Found(OrgUnitKind kind, string name, string? code, OrgUnit? parent, string initials, DateOnly from, DateTimeOffset at)
    {
        var unit = new OrgUnit { Kind = kind, Name = name, Code = code, ParentId = parent?.Id, Initials = initials, ValidFromOn = from };
        unit.Path = UnitPath.Below(parent?.Path ?? "", unit.Id);
        unit._lives.Add(new OrgUnitLife(unit.Id, name, code, parent?.Id, from));
        unit.Record(at, new OrgUnitFounded(kind, name, code, parent?.Id, from));
        return unit;
    }

    /// <summary>
    /// A new kind (家委会 becomes 社区), name, code or parent from that day on (reorganisation). The caller loads the past lives and moves
    /// the subtree's paths (<see cref="FollowParent"/>).
    /// </summary>
    public void Change(OrgUnitKind kind, string name, string? code, OrgUnit? parent, string initials, DateOnly from, DateTimeOffset at)
    {
        EndLife(from);
        (Kind, Name, Code, ParentId, Initials) = (kind, name, code, parent?.Id, initials);
        Path = UnitPath.Below(parent?.Path ?? "", Id);
        _lives.Add(new OrgUnitLife(Id, name, code, parent?.Id, from));
        Record(at, new OrgUnitChanged(kind, name, code, parent?.Id, from));
    }

    /// <summary>The parent moved, so this one's path moves along. Whether anything had to move.</summary>
    public bool FollowParent(OrgUnit parent)
    {
        var path = UnitPath.Below(parent.Path, Id);
        if (Path == path) return false;
        Path = path;
        return true;
    }

    /// <summary>The unit ceased to exist; its work goes on at the successor.</summary>
    public void Close(DateOnly on, OrgUnit? successor, DateTimeOffset at)
    {
        EndLife(on);
        (ClosedOn, SuccessorId) = (on, successor?.Id);
        Record(at, new OrgUnitClosed(on, successor?.Id));
    }

    /// <summary>Taken back: it never ceased to exist. Only where nothing went on to a successor.</summary>
    public void Reopen(DateOnly on, DateTimeOffset at)
    {
        ClosedOn = null;
        _lives.Add(new OrgUnitLife(Id, Name, Code, ParentId, on));
        Record(at, new OrgUnitReopened(on));
    }

    private void EndLife(DateOnly on) => _lives.Find(l => l.UntilOn is null)?.EndOn(on);
}
