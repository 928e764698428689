using System.Globalization;
using CsvHelper;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Imports;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>A file as it was handed in: what can be read of one year, and what is wrong.</summary>
internal sealed record DivisionUpload(DivisionSnapshot? Snapshot, IReadOnlyList<DivisionFileRow> Errors, IReadOnlyList<int> Years)
{
    /// <summary>In characters. Eight years of a district have some 70,000.</summary>
    public const int LongestFile = 2_000_000;

    public static DivisionUpload Read(string text, int year)
    {
        if (text.Length > LongestFile) return new(null, [], []);
        using var reader = new StringReader(text);
        var rows = DivisionFile.Read(reader);
        var places = rows.Where(r => r.Year == year).Select(r => r.Place).OfType<DivisionRow>().ToList();
        // Lines of other years do not matter, but one whose year cannot be read might have been of this one.
        return new(places.Count == 0 ? null : DivisionSnapshot.Of(year, places), [.. rows.Where(r => r.Error is not null && (r.Year == year || r.Year == 0))], [.. rows.Select(r => r.Year).Where(y => y > 0).Distinct().Order()]);
    }

    /// <summary>The first reason not to import, or null. One wrong line holds the whole file back: a half list would close half a district.</summary>
    public Refusal? Refuse(string text, int year) => this switch
    {
        _ when text.Length > LongestFile => Refusal.Invalid("Places.FileTooLong", "Text", LongestFile),
        _ when SheetFile.Lost(text) is { } line => Refusal.Invalid("Platform.SheetUnreadable", "Text", line),
        { Errors.Count: > 0 } => Refusal.Invalid("Places.FileHasErrors", "Text", Errors.Count),
        { Years.Count: 0 } => Refusal.Invalid("Places.FileEmpty", "Text"),
        { Snapshot: null } => Refusal.Invalid("Places.YearNotInFile", "Year", year, string.Join(", ", Years)),
        _ => null,
    };

    /// <summary>Only that year's lines: what a confirmation form sends back.</summary>
    public static string OnlyYear(string text, int year)
    {
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, HasHeaderRecord = false });
        var kept = new System.Text.StringBuilder("year,code12,name,kind,street_code9,street_name\n");
        var wanted = year.ToString(CultureInfo.InvariantCulture);
        while (csv.Read())
            if (csv.GetField(0)?.Trim() == wanted) kept.Append(csv.Parser.RawRecord.TrimEnd('\r', '\n')).Append('\n');
        return kept.ToString();
    }
}
