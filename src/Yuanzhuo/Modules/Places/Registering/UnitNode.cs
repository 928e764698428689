using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A unit while a plan is drawn: as it is, or as a list wants it.</summary>
/// <param name="known">As the directory has it; null for a new one.</param>
public sealed class UnitNode(OrgUnit? known)
{
    public OrgUnit? Known => known;

    public required OrgUnitKind Kind { get; init; }

    public required string Name { get; set; }

    public string? Code { get; set; }

    public UnitNode? Parent { get; set; }

    /// <summary>A line of the list speaks of it already.</summary>
    public bool IsListed { get; set; }

    public bool IsEnded { get; set; }

    /// <summary>What is under what, from itself up; a circle ends it.</summary>
    public bool IsUnder(UnitNode other)
    {
        var (node, steps) = (Parent, 0);
        for (; node is not null && steps < MostDeep; node = node.Parent, steps++)
            if (node == other) return true;
        return steps == MostDeep;
    }

    private const int MostDeep = 15;
}
