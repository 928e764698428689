using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Imports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>What one line of a list says of a unit.</summary>
/// <param name="Line">Its number in the file; 0 where there is none.</param>
/// <param name="Code">Its sign; empty where it has none or keeps its own.</param>
/// <param name="Name">As shown; empty where it keeps its own.</param>
/// <param name="Kind">Null where it keeps its own.</param>
/// <param name="Parent">Code, name or names from above with slashes between; empty where it keeps its own, or stands directly under the district.</param>
/// <param name="IsEnded">It ceases to be.</param>
/// <param name="Successor">Who carries its work on, written like a parent.</param>
public sealed record UnitRow(int Line, string Code, string Name, OrgUnitKind? Kind, string Parent, bool IsEnded = false, string Successor = "")
{
    /// <summary>The unit it is about, where that was chosen and not written.</summary>
    public Guid? UnitId { get; init; }
}

/// <summary>A line read: what it says, or what is wrong with it.</summary>
public sealed record UnitSheetLine(UnitRow Row, Refusal? Wrong);

/// <summary>Reads a list of units, whose headings and words may be Chinese or English.</summary>
internal static class UnitSheet
{
    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<string> Columns = ["Code", "Name", "Kind", "Parent", "State", "Successor"];

    /// <summary>Every line, or why the file as a whole cannot be taken.</summary>
    public static Result<IReadOnlyList<UnitSheetLine>> Read(string text, Texts texts)
    {
        if (SheetFile.Refuse(text, "Text") is { } refusal) return refusal;
        var table = TableText.Read(text, "Places", Columns, texts);
        if (!table.Columns.Contains("Name")) return Refusal.Invalid("Places.HeadingMissing", "Text", texts["Places.Column_Name"]);
        if (table.Lines.Count == 0) return Refusal.Invalid("Platform.SheetEmpty", "Text");
        var kinds = Enum.GetValues<OrgUnitKind>().SelectMany(k => TableText.Words(texts, $"Places.OrgUnitKind_{k}", $"Places.KindAlso_{k}").Append(k.ToString()).Select(w => (Word: TableText.Folded(w), Kind: k)))
            .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);
        var ended = TableText.Words(texts, "Places.StateEnded", "Places.StateEndedAlso").Select(TableText.Folded).ToHashSet(StringComparer.Ordinal);
        return table.Lines.Select(line => LineOf(line, kinds, ended)).ToList();
    }

    /// <summary>A line as it is written down, checked by itself.</summary>
    public static UnitSheetLine Check(UnitRow row) => new(row, row switch
    {
        { Name.Length: 0, Code.Length: 0, UnitId: null } => Refusal.Invalid("Places.UnitNameNeeded", "Name"),
        { Name.Length: > UnitPlacing.LongestName } => Refusal.Invalid("Places.RowName", "Name", UnitPlacing.LongestName),
        { Code: { Length: > 0 } code } when !UnitPlacing.IsCode(row.Kind ?? OrgUnitKind.Department, code) => Refusal.Invalid("Places.UnitCodeUnfit", "Code", code),
        _ => null,
    });

    private static UnitSheetLine LineOf(TableLine line, Dictionary<string, OrgUnitKind> kinds, HashSet<string> ended)
    {
        OrgUnitKind? kind = kinds.TryGetValue(TableText.Folded(line["Kind"]), out var known) ? known : null;
        var name = kind is { IsOfficial: true } ? DivisionNames.Shown(line["Name"]) : line["Name"];
        var code = kind == OrgUnitKind.Street && line["Code"].Length == 9 ? line["Code"] + "000" : line["Code"];
        var row = new UnitRow(line.Line, code, name, kind, line["Parent"], ended.Contains(TableText.Folded(line["State"])), line["Successor"]);
        return line["Kind"].Length > 0 && kind is null ? new(row, Refusal.Invalid("Places.RowKind", "Kind", line["Kind"])) : Check(row);
    }
}
