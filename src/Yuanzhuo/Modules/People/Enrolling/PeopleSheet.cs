using System.Globalization;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Imports;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>What one line of a list says of a person: who, and one post. Who has several posts has several lines.</summary>
public sealed record PersonRow(int Line, string Name, string UserName, string Unit, Role? Role, DateOnly? FromOn, DateOnly? UntilOn);

/// <summary>A line read: what it says, or what is wrong with it.</summary>
public sealed record PeopleSheetLine(PersonRow Row, Refusal? Wrong);

/// <summary>Reads a list of people, whose headings and words may be Chinese or English.</summary>
internal static class PeopleSheet
{
    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<string> Columns = ["DisplayName", "UserName", "Unit", "Role", "From", "Until"];

    private const int LongestName = 60;

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>Days in a workbook are counted from here (ECMA-376, 18.17.4.1: the 1900 system, with its leap day that never was).</summary>
    private static readonly DateOnly FirstSheetDay = new(1899, 12, 30);

    public static Result<IReadOnlyList<PeopleSheetLine>> Read(string text, Texts texts)
    {
        if (SheetFile.Refuse(text, "Text") is { } refusal) return refusal;
        var table = TableText.Read(text, "People", Columns, texts);
        foreach (var needed in Columns.Take(4))
            if (!table.Columns.Contains(needed)) return Refusal.Invalid("People.HeadingMissing", "Text", texts[$"People.Column_{needed}"]);
        if (table.Lines.Count == 0) return Refusal.Invalid("Platform.SheetEmpty", "Text");
        var roles = Enum.GetValues<Role>().Where(r => r != Role.Anyone).SelectMany(r => TableText.Words(texts, $"Platform.Role_{r}", $"People.RoleAlso_{r}").Append(r.ToString()).Select(w => (Word: TableText.Folded(w), Role: r)))
            .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Role, StringComparer.Ordinal);
        return table.Lines.Select(line => LineOf(line, roles)).ToList();
    }

    private static PeopleSheetLine LineOf(TableLine line, Dictionary<string, Role> roles)
    {
        Role? role = roles.TryGetValue(TableText.Folded(line["Role"]), out var known) ? known : null;
        var (from, until) = (DayOf(line["From"]), DayOf(line["Until"]));
        var row = new PersonRow(line.Line, line["DisplayName"], line["UserName"], line["Unit"], role, from, until);
        return new(row, line switch
        {
            _ when row.Name.Length == 0 => Refusal.Invalid("People.DisplayNameNeeded", "DisplayName"),
            _ when row.Name.Length > LongestName => Refusal.Invalid("People.DisplayNameTooLong", "DisplayName", LongestName),
            _ when row.UserName.Length == 0 => Refusal.Invalid("People.UserNameNeeded", "UserName"),
            _ when row.UserName.Length > LongestName || !row.UserName.All(c => char.IsAsciiLetterOrDigit(c) || "-._@+".Contains(c, StringComparison.Ordinal)) => Refusal.Invalid("People.UserNameUnfit", "UserName"),
            _ when role is null => Refusal.Invalid("People.RoleUnknown", "Role", line["Role"]),
            _ when from is null && line["From"].Length > 0 => Refusal.Invalid("People.DayUnreadable", "From", line["From"]),
            _ when until is null && line["Until"].Length > 0 => Refusal.Invalid("People.DayUnreadable", "Until", line["Until"]),
            _ when !PostDays.Has(from) => Refusal.Invalid(PostDays.NotThen, "From", PostDays.Ends),
            _ when !PostDays.Has(until) => Refusal.Invalid(PostDays.NotThen, "Until", PostDays.Ends),
            _ when from is { } first && until < first => Refusal.Invalid("People.EndsBeforeItBegins", "Until"),
            _ => null,
        });
    }

    private static DateOnly? DayOf(string typed)
    {
        if (DateOnly.TryParseExact(typed, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)) return day;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 20_000 and < 80_000 ? FirstSheetDay.AddDays(number) : null;
    }
}
