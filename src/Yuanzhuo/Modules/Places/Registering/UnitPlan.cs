using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>What a list of units would do to the directory, line by line. Drawing it up changes nothing.</summary>
public sealed class UnitPlan
{
    /// <summary>One in so many of what is there may end without being asked for once more.</summary>
    private const int ManyIsOneIn = 10;

    private readonly UnitNodes _nodes;

    private UnitPlan(UnitNodes nodes, IReadOnlyList<UnitPlanRow> rows) => (_nodes, Rows) = (nodes, rows);

    public IReadOnlyList<UnitPlanRow> Rows { get; private set; }

    public IEnumerable<UnitPlanRow> Wrong => Rows.Where(r => r.Wrong is not null);

    /// <summary>Why it cannot be carried out: the lines that are wrong, or the units it leaves out that cannot just end; null where it can.</summary>
    public Refusal? WhyNot => Wrong.ToList() switch
    {
        [] => null,
        [{ Line: > 0 and var first }, ..] wrong => Refusal.Invalid("Places.LinesWrong", "Text", wrong.Count, first),
        var left => Refusal.Invalid("Places.LeftOutWrong", "Text", left.Count),
    };

    public bool ChangesSomething => Rows.Any(r => r.Change != UnitChange.Same);

    /// <summary>How many units the list is held against: all beside divisions.</summary>
    public int Existing => _nodes.Known.Count(n => !n.Kind.IsOfficial);

    /// <summary>More than a tenth of what is there would end: somebody has to say that number.</summary>
    public bool EndsMany => Count(UnitChange.Ended) * ManyIsOneIn > Existing;

    /// <summary>A digest of what would be done: if it is another one later, the preview no longer holds.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows.Select(r =>
        $"{r.Line} {r.Change} {r.Node?.Known?.Id} {r.Node?.Known?.Name} {r.Node?.Known?.Code} {r.Node?.Known?.ParentId} {r.Node?.Name} {r.Node?.Code} {r.Node?.Parent?.Known?.Id} {r.Successor?.Known?.Id} {r.Wrong?.Key}")))));

    public int Count(UnitChange change) => Rows.Count(r => r.Wrong is null && r.Change == change);

    /// <param name="district">The district it is about.</param>
    /// <param name="known">The existing units of that district, itself among them.</param>
    /// <param name="lines">What the list says.</param>
    /// <param name="isWhole">Whether units of the listed kinds that are not in it cease to be.</param>
    public static UnitPlan Draw(OrgUnit district, IReadOnlyList<OrgUnit> known, IReadOnlyList<UnitSheetLine> lines, bool isWhole)
    {
        var nodes = new UnitNodes(district, known);
        var drawing = new UnitDrawing(nodes);
        drawing.TakeCodes(lines);
        List<UnitPlanRow> rows = [.. lines.Select(drawing.Row)];
        if (isWhole) rows.AddRange(drawing.LeftOut(lines));
        drawing.End(rows);
        return new UnitPlan(nodes, [.. rows.Select(drawing.Judged)]);
    }

    /// <summary>Units that would end without a successor although something stands on them.</summary>
    public IReadOnlyList<Guid> EndingAlone => [.. Rows.Where(r => r is { Change: UnitChange.Ended, Successor: null, Wrong: null }).Select(r => r.Node!.Known!.Id)];

    /// <summary>Says of those that they cannot just end.</summary>
    public void Hold(ILookup<Guid, string> standing, Func<string, string> word) => Rows =
    [
        .. Rows.Select(r => r is { Change: UnitChange.Ended, Successor: null, Wrong: null } && standing.Contains(r.Node!.Known!.Id)
            ? r with { Wrong = Refusal.RuleBroken("Places.SomethingStands", r.Node.Name, string.Join("、", standing[r.Node.Known.Id].Select(word).Distinct())) }
            : r),
    ];
}
