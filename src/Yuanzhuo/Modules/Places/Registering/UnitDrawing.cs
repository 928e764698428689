using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>Draws a plan's rows one after the other. A parent is in the directory, has a code in the list, or stands in an earlier line.</summary>
internal sealed class UnitDrawing(UnitNodes nodes)
{
    private readonly Dictionary<int, UnitNode> _coded = [];

    /// <summary>What is under what once every line was read.</summary>
    private readonly Lazy<ILookup<UnitNode?, UnitNode>> _below = new(() => nodes.Known.ToLookup(n => n.Parent));

    /// <summary>Whatever has a code in the list is known by it before any line asks for it.</summary>
    public void TakeCodes(IReadOnlyList<UnitSheetLine> lines)
    {
        foreach (var (row, wrong) in lines)
        {
            if (wrong is not null || row is { Code.Length: 0 } or { UnitId: not null }) continue;
            if (nodes.ByCode(row.Code) is { } known)
            {
                _coded[row.Line] = known;
                if (row.Name.Length > 0) nodes.Also(known, row.Name, null);
            }
            else if (row is { Kind: { } kind, Name.Length: > 0, IsEnded: false } && ByName(row, kind) is null)
            {
                _coded[row.Line] = nodes.Add(new UnitNode(null) { Kind = kind, Name = row.Name, Code = row.Code });
            }
        }
    }

    public UnitPlanRow Row(UnitSheetLine line)
    {
        var row = line.Row;
        if (line.Wrong is { } wrong) return UnitPlanRow.IsWrong(row, wrong);
        var parent = row.Parent.Length == 0 ? (UnitNode?)null : nodes.Meant(row.Parent, "Parent") is { IsDone: true } meant ? meant.Value : null;
        if (row.Parent.Length > 0 && parent is null) return UnitPlanRow.IsWrong(row, nodes.Meant(row.Parent, "Parent").Refusals[0]);
        var node = row.UnitId is { } id ? nodes.Of(id) : _coded.GetValueOrDefault(row.Line);
        if (node is null && row.Kind is { } wanted) node = nodes.Under(parent ?? nodes.District, wanted, row.Name);
        if (node is null && row.IsEnded) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.EndsUnknown", "Name"));
        if (node is null && row.Kind is null) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.KindNeeded", "Kind"));
        if (node is { IsListed: true }) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.UnitTwice", "Name", node.Name), node);
        node ??= nodes.Add(new UnitNode(null) { Kind = row.Kind!.Value, Name = row.Name, Code = row.Code.Length == 0 ? null : row.Code, Parent = parent ?? nodes.District });
        node.IsListed = true;
        return node.Known is null ? New(row, node, parent) : GoesOn(row, node, node.Known, parent);
    }

    /// <summary>What a whole list leaves out, of the kinds that it lists. A division only goes by a reorganisation.</summary>
    public IEnumerable<UnitPlanRow> LeftOut(IReadOnlyList<UnitSheetLine> lines)
    {
        var kinds = lines.Select(l => l.Row.Kind).OfType<OrgUnitKind>().Where(k => !k.IsOfficial).ToHashSet();
        return nodes.Known.Where(n => !n.IsListed && kinds.Contains(n.Kind)).OrderBy(n => n.Code, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => new UnitPlanRow(0, new UnitRow(0, n.Code ?? "", n.Name, n.Kind, "", IsEnded: true), UnitChange.Ended, n, UnitDifference.None, null, null)).ToList();
    }

    public void End(IEnumerable<UnitPlanRow> rows)
    {
        foreach (var row in rows.Where(r => r is { Change: UnitChange.Ended, Wrong: null })) row.Node!.IsEnded = true;
    }

    /// <summary>What can only be said when every line was read: who stands under whom.</summary>
    public UnitPlanRow Judged(UnitPlanRow row) => row switch
    {
        { Wrong: not null } or { Node: null } or { Change: UnitChange.Same } => row,
        { Change: UnitChange.Ended, Successor.IsEnded: true } => row with { Wrong = Refusal.RuleBroken("Places.SuccessorEnds", row.Successor.Name) },
        { Change: UnitChange.Ended } when _below.Value[row.Node].FirstOrDefault(n => !n.IsEnded) is { } below => row with { Wrong = Refusal.RuleBroken("Places.HasBelow", row.Node.Name, below.Name) },
        { Change: UnitChange.Ended } => row,
        { Node.Parent: null } => row with { Wrong = Refusal.Invalid("Places.ParentNeeded", "Parent") },
        { Node.Parent.IsEnded: true } => row with { Wrong = Refusal.Invalid("Places.ParentEnds", "Parent", row.Node.Parent.Name) },
        _ when row.Node.IsUnder(row.Node) => row with { Wrong = Refusal.Invalid("Places.UnderItself", "Parent", row.Node.Name) },
        _ when !UnitPlacing.MayStandUnder(row.Node.Kind, row.Node.Parent.Kind) => row with { Wrong = Refusal.Invalid("Places.CannotStandUnder", "Parent", row.Node.Kind, row.Node.Parent.Kind, row.Node.Parent.Name) },
        _ => row,
    };

    private UnitPlanRow New(UnitRow row, UnitNode node, UnitNode? parent)
    {
        if (node.Kind.IsOfficial && row.Code.Length == 0) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.DivisionNeedsCode", "Code"), node);
        if (row.Name.Length == 0) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.UnitNameNeeded", "Name"), node);
        node.Parent ??= parent ?? nodes.District;
        return nodes.HasTwin(node) ? UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.UnitTwice", "Name", node.Name), node) : new(row.Line, row, UnitChange.New, node, UnitDifference.None, null, null);
    }

    private UnitPlanRow GoesOn(UnitRow row, UnitNode node, OrgUnit known, UnitNode? parent)
    {
        if (row.Kind is { } kind && kind != node.Kind) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.OtherKind", "Kind", node.Name, node.Kind), node);
        if (row.IsEnded) return Ends(row, node);
        if (row.Code.Length > 0 && nodes.ByCode(row.Code) is { } other && other != node) return UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.RowCodeTwice", "Code", row.Code), node);
        var difference = (row.Name.Length == 0 || row.Name == known.Name ? 0 : UnitDifference.Renamed)
            | (row.Code.Length == 0 || row.Code == known.Code ? 0 : UnitDifference.Recoded) | (parent is null || parent == node.Parent ? 0 : UnitDifference.Moved);
        if (difference == 0) return new(row.Line, row, UnitChange.Same, node, difference, null, null);
        if (node.Kind.IsOfficial) return UnitPlanRow.IsWrong(row, Refusal.RuleBroken("Places.DivisionGoesByList", node.Name), node);
        nodes.Also(node, row.Name, row.Code);
        (node.Name, node.Code, node.Parent) = (row.Name.Length == 0 ? node.Name : row.Name, row.Code.Length == 0 ? node.Code : row.Code, parent ?? node.Parent);
        return new(row.Line, row, UnitChange.Changed, node, difference, null, null);
    }

    private UnitPlanRow Ends(UnitRow row, UnitNode node)
    {
        if (node.Kind.IsOfficial) return UnitPlanRow.IsWrong(row, Refusal.RuleBroken("Places.DivisionGoesByList", node.Name), node);
        if (row.Successor.Length == 0) return new(row.Line, row, UnitChange.Ended, node, UnitDifference.None, null, null);
        var successor = nodes.Meant(row.Successor, "Successor");
        if (successor.Why is { } why) return UnitPlanRow.IsWrong(row, why.Refusals[0], node);
        return successor.Value == node || successor.Value.Known is null || successor.Value.Kind != node.Kind
            ? UnitPlanRow.IsWrong(row, Refusal.Invalid("Places.SuccessorUnfit", "Successor", successor.Value.Name), node)
            : new(row.Line, row, UnitChange.Ended, node, UnitDifference.None, successor.Value, null);
    }

    /// <summary>One that is there without a code, and now gets one.</summary>
    private UnitNode? ByName(UnitRow row, OrgUnitKind kind)
    {
        var parent = row.Parent.Length == 0 ? nodes.District : nodes.Meant(row.Parent, "Parent") is { IsDone: true } meant ? meant.Value : null;
        return parent is null ? null : nodes.Under(parent, kind, row.Name) is { Code: null } found ? found : null;
    }
}
