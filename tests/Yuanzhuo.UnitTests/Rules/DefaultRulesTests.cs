using System.Globalization;
using System.Text;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Rules;

public sealed class DefaultRulesTests
{
    private static readonly Texts Texts = new();
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    public static TheoryData<string> Keys => [.. DefaultRules.All.Select(r => r.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_default_cites_its_source_and_says_what_it_means(string key)
    {
        var rule = DefaultRules.Of(key);
        foreach (var language in Languages)
        {
            Assert.NotNull(Texts.Find($"Rules.Source_{rule.Source}", language));
            Assert.NotNull(Texts.Find($"Rules.Rule_{key}", language));
            Assert.NotNull(Texts.Find($"Rules.Meaning_{key}", language));
        }
    }

    /// <summary>To print docs/rules.md anew: YUANZHUO_REWRITE_DOCS=1 and run this test.</summary>
    [Fact]
    public void The_printed_defaults_are_the_ones_in_force()
    {
        var file = Path.Combine(Documents.Folder, "rules.md");
        if (Documents.AreRewritten) File.WriteAllText(file, Print());

        Assert.Equal(Print(), File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    private static string Print()
    {
        var text = new StringBuilder("""
            # Rules that local practice may change

            Printed from `src/Yuanzhuo/Modules/Rules/Domain/DefaultRules.cs` (print anew: `YUANZHUO_REWRITE_DOCS=1 dotnet test --project tests/Yuanzhuo.UnitTests`).
            A rule pack replaces a default from a day on, for the installation or for one organisation and all below it; the narrowest holds; first and last day count.
            What is promised under one value stays counted by it.

            | key | default | meaning | source |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var rule in DefaultRules.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Key}` | {rule.Value} {Word(rule.Unit)} | {English($"Rules.Meaning_{rule.Key}")} | {rule.Source}: {English($"Rules.Source_{rule.Source}")} |\n");
        return text.ToString();
    }

    private static string English(string key) => Texts.Find(key, Languages[1])!;

    private static string Word(RuleUnit unit) => unit switch { RuleUnit.WorkingDays => "working days", RuleUnit.Days => "days", RuleUnit.Minutes => "minutes", RuleUnit.Months => "months", RuleUnit.OClock => "o'clock", _ => "" };
}
