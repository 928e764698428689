using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>One line of a file of divisions: a place in a year, or why it is none.</summary>
/// <param name="Line">The line's number in the file, from 1 (the header).</param>
/// <param name="Year">The year it holds for; 0 where it cannot be read.</param>
/// <param name="Place">What it says.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record DivisionFileRow(int Line, int Year, DivisionRow? Place, Refusal? Error);

/// <summary>
/// Reads <c>year,code12,name,kind,street_code9,street_name</c>: one line per community (<c>shequ</c>), village (<c>village</c>), family
/// committee (<c>jiaweihui</c>) or residents' committee of another name (<c>other</c>) and year.
/// </summary>
public static class DivisionFile
{
    private const int LongestName = 60;

    /// <summary>Every data line in order. An unreadable line becomes an error row; reading itself does not fail.</summary>
    public static IReadOnlyList<DivisionFileRow> Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, HasHeaderRecord = false });
        var rows = new List<DivisionFileRow>();
        var check = new DivisionLineCheck();
        while (csv.Read())
            if (!(rows.Count == 0 && IsHeader(csv)))
                rows.Add(Row(csv, check));
        return rows;
    }

    private static bool IsHeader(CsvReader csv) => csv.Parser.RawRow == 1 && csv.GetField(0)?.TrimStart('\uFEFF') == "year";

    private static DivisionFileRow Row(CsvReader csv, DivisionLineCheck check)
    {
        var line = csv.Parser.RawRow;
        var fields = Enumerable.Range(0, 6).Select(i => CleanText.Of(csv.GetField(i))).ToArray();
        if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2999) return Wrong(0, "Places.RowYear", fields[0]);
        if (!IsDigits(fields[1], 12)) return Wrong(year, "Places.RowCode", fields[1]);
        if (fields[2].Length is 0 or > LongestName) return Wrong(year, "Places.RowName", LongestName);
        if (KindOf(fields[3]) is not { } kind) return Wrong(year, "Places.RowKind", fields[3]);
        if (!IsDigits(fields[4], 9) || !fields[1].StartsWith(fields[4][..6], StringComparison.Ordinal)) return Wrong(year, "Places.RowStreetCode", fields[4]);
        if (fields[5].Length is 0 or > LongestName) return Wrong(year, "Places.RowStreetName", LongestName);

        var place = new DivisionRow(fields[1], DivisionNames.Shown(fields[2]), kind, fields[4] + "000", DivisionNames.Shown(fields[5]));
        return check.Refuse(year, place) is { } error ? new DivisionFileRow(line, year, null, error) : new DivisionFileRow(line, year, place, null);

        DivisionFileRow Wrong(int of, string key, object value) => new(line, of, null, Refusal.Invalid(key, null, value));
    }

    private static bool IsDigits(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);

    private static OrgUnitKind? KindOf(string kind) => kind switch
    {
        "shequ" or "other" => OrgUnitKind.Community,
        "village" => OrgUnitKind.Village,
        "jiaweihui" => OrgUnitKind.FamilyCommittee,
        _ => null,
    };
}
