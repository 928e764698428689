using System.Globalization;
using CsvHelper;
using Yuanzhuo.Modules.Calendar.Trying;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>
/// Phrases of all kinds with the reading that a clerk would write down (spoken-terms.csv beside this file; the same columns as tools/score-terms.py
/// wants). The kinds are those of policy.md C and of replies that were published; the phrases are invented.
/// </summary>
public sealed class SpokenTermCorpusTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        using var stream = typeof(SpokenTermCorpusTests).Assembly.GetManifestResourceStream("Yuanzhuo.UnitTests.Calendar.spoken-terms.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = new TheoryData<string, string, string, string, string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(csv["phrase"]!, csv["spoken_on"]!, csv["expected_kind"] == "OnDate" ? csv["expected_date"]! : csv["expected_kind"]!, csv["expected_aim"]!, csv["alternatives"]!);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_read_as_a_clerk_would_write_it_down(string phrase, string spokenOn, string expected, string aim, string alternatives)
    {
        var read = TriedTerm.Of(phrase, Day(spokenOn));
        var given = read.Kind == "OnDate" ? read.Date : read.Kind;
        if (given == expected || (expected == "ReviewOn" && given == "none"))
        {
            if (given != "none" && given != "AfterEvent") Assert.Equal(aim == "aim", read.IsAim);
            return;
        }

        var brief = given == "none" ? "NONE" : given.Contains(':', StringComparison.Ordinal) ? given[0] + given[(given.IndexOf(':', StringComparison.Ordinal) + 1)..] : given;
        Assert.Contains(brief, alternatives.Split(" / "));
    }
}
