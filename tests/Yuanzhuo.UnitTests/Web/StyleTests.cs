using System.Text.RegularExpressions;
using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests.Web;

/// <summary>The sheets of styles say what the pages use, and read like text.</summary>
public sealed partial class StyleTests
{
    /// <summary>Classes that end in a value: <c>seg-@Css(state)</c>.</summary>
    private static readonly string[] Begun = ["seg-"];

    private static IEnumerable<string> Sheets => Directory.EnumerateFiles(Path.Combine(Repository.Source, "wwwroot", "css"), "*.css").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Source => Repository.Files(".razor").Concat(Repository.Files(".cs")).Concat(Repository.Files(".js"));

    [Fact]
    public void Every_class_of_the_sheets_is_used()
    {
        var words = Source.SelectMany(File.ReadLines).SelectMany(Quoted).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Sheets.SelectMany(s => ClassesOf(s).Where(c => !words.Contains(c) && !Begun.Any(b => c.StartsWith(b, StringComparison.Ordinal))).Select(c => $"{Repository.Short(s)} .{c}")));
    }

    [Fact]
    public void Every_class_of_the_pages_is_in_a_sheet()
    {
        var styled = Sheets.SelectMany(ClassesOf).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Repository.Files(".razor").SelectMany(f => PlainClasses(File.ReadAllText(f)).Where(c => !styled.Contains(c)).Select(c => $"{Repository.Short(f)} {c}")));
    }

    [Fact]
    public void A_line_holds_one_declaration() =>
        Assert.Empty(Sheets.SelectMany(s => File.ReadLines(s).Where(l => Declaration().Count(WithoutComments(l)) > 1).Select(l => $"{Repository.Short(s)} {l}")));

    /// <summary>A browser forgives a brace that is missing, and takes the rest of the sheet for a part of the rule before it.</summary>
    [Fact]
    public void A_sheet_closes_every_rule_that_it_opens() =>
        Assert.All(Sheets, s => Assert.Equal(WithoutComments(File.ReadAllText(s)).Count(c => c == '{'), WithoutComments(File.ReadAllText(s)).Count(c => c == '}')));

    /// <summary>Only what is written out: of <c>btn @(Danger ? "a" : "b")</c> the first word.</summary>
    private static IEnumerable<string> PlainClasses(string markup) =>
        ClassAttribute().Matches(markup).SelectMany(m => m.Groups[1].Value.Split(' ')).Where(c => ClassName().IsMatch(c) && !Begun.Contains(c));

    /// <summary>The words between two quotes of a line; quotes stand within quotes there, so what is between two strings counts as well.</summary>
    private static IEnumerable<string> Quoted(string line) => line.Split('"', '\'') is [_, .. var between, _] ? between.SelectMany(b => b.Split(' ')) : [];

    private static IEnumerable<string> ClassesOf(string sheet) => InSelector().Matches(Block().Replace(WithoutComments(File.ReadAllText(sheet)), "{}")).Select(m => m.Groups[1].Value).Distinct();

    private static string WithoutComments(string css) => Comment().Replace(css, "");

    [GeneratedRegex("class=\"([^\"@]*)")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"^[a-z][\w-]*$")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\.(-?[A-Za-z_][\w-]*)")]
    private static partial Regex InSelector();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@";")]
    private static partial Regex Declaration();
}
