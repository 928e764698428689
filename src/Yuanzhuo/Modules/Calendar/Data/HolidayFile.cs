using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

/// <summary>One line of a holiday file: a day, or why it is none.</summary>
/// <param name="Line">The line's number in the file, from 1 (the header).</param>
/// <param name="Day">What it says.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record HolidayFileRow(int Line, SpecialDay? Day, Refusal? Error);

/// <summary>Reads <c>date,kind,name</c> with dates as yyyy-MM-dd and kinds <c>holiday</c> (day off) and <c>workday</c> (made up).</summary>
public static class HolidayFile
{
    internal const int LongestName = 60;

    /// <summary>Every data line in order. An unreadable line becomes an error row; reading itself does not fail.</summary>
    public static IReadOnlyList<HolidayFileRow> Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, HasHeaderRecord = false });
        var rows = new List<HolidayFileRow>();
        var seen = new HashSet<DateOnly>();
        while (csv.Read())
            if (!(rows.Count == 0 && IsHeader(csv)))
                rows.Add(Row(csv, seen));
        return rows;
    }

    private static bool IsHeader(CsvReader csv) => csv.Parser.RawRow == 1 && csv.GetField(0)?.TrimStart('\uFEFF') == "date";

    private static HolidayFileRow Row(CsvReader csv, HashSet<DateOnly> seen)
    {
        var line = csv.Parser.RawRow;
        var (date, kind, name) = (csv.GetField(0)?.Trim() ?? "", csv.GetField(1)?.Trim() ?? "", csv.GetField(2)?.Trim() ?? "");
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return Wrong(line, "Calendar.RowDateUnreadable", date);
        if (KindOf(kind) is not { } dayKind)
            return Wrong(line, "Calendar.RowKindUnknown", kind);
        if (name.Length is 0 or > LongestName)
            return Wrong(line, "Calendar.RowNameLength", LongestName);
        return seen.Add(on) ? new HolidayFileRow(line, new SpecialDay(on, dayKind, name), null) : Wrong(line, "Calendar.RowDateTwice", date);
    }

    private static HolidayFileRow Wrong(int line, string key, object value) => new(line, null, Refusal.Invalid(key, null, value));

    private static DayKind? KindOf(string kind) => kind switch
    {
        "holiday" => DayKind.Off,
        "workday" => DayKind.MakeUp,
        _ => null,
    };
}
