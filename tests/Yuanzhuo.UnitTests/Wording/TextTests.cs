using System.Text.RegularExpressions;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.UnitTests.Wording;

/// <summary>Every sentence exists in both languages, every key leads to one, and none stands in the code itself.</summary>
public sealed partial class TextTests
{
    private const string Files = "the module's <Module>Text.resx (zh-CN) and <Module>Text.en.resx, or Web/WebText";

    /// <summary>Texts that are the same in every language.</summary>
    private static readonly string[] SameEverywhere = ["CSV", "XLSX", "API", "OpenAPI", "English", "JSON", "PDF", "ID"];

    /// <summary>Words that are written into the public record, which is kept in Chinese whoever reads it.</summary>
    private static readonly string[] AlwaysChinese = ["Matters.Advice_", "Matters.Neutral"];

    /// <summary>Sentences put together from parts, so that no key stands written out: Left + Days + One.</summary>
    private const string PutTogether = "Calendar.";

    [Fact]
    public void Every_key_in_the_source_has_a_sentence() => Empty(
        SourceKeys.Written.Where(k => !TextFiles.Chinese.ContainsKey(k.Key)).Select(k => $"{k.Key} in {k.Value}"),
        $"Keys without a sentence; add them to {Files}");

    [Fact]
    public void Every_key_that_ends_in_a_value_has_sentences() => Empty(
        SourceKeys.Begun.Where(k => !TextFiles.Chinese.Keys.Any(t => t.StartsWith(k.Key, StringComparison.Ordinal))).Select(k => $"{k.Key}… in {k.Value}"),
        $"No sentence begins like this; add them to {Files}");

    [Fact]
    public void Every_value_that_is_shown_by_name_has_a_sentence() => Empty(SourceKeys.OfEnums.Where(k => !TextFiles.Chinese.ContainsKey(k)), $"Values without a word; add them to {Files}");

    /// <summary>The journal lists and filters by kinds; the sentence of a matter's story is another text (<c>Dossier.Fact_KIND</c>). Kinds without a module are the tests' own.</summary>
    [Fact]
    public void Every_fact_has_words_in_the_journal() => Empty(
        FactJson.AllKinds.Where(k => FactJson.ModuleOf(k) is { } module && !TextFiles.Chinese.ContainsKey($"{module}.Fact_{k}")),
        $"Facts that the journal shows by their name in code; add Fact_KIND to {Files}");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Empty(TextFiles.Chinese.Keys.Except(TextFiles.English.Keys), "Missing in English (<Module>Text.en.resx)");
        Empty(TextFiles.English.Keys.Except(TextFiles.Chinese.Keys), "Missing in Chinese (<Module>Text.resx)");
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values() => Empty(
        TextFiles.Chinese.Where(t => !t.Key.StartsWith(PutTogether, StringComparison.Ordinal) && TextFiles.English.TryGetValue(t.Key, out var english) && !Places(t.Value).SetEquals(Places(english))).Select(t => $"{t.Key}: {t.Value} / {TextFiles.English[t.Key]}"),
        "The languages disagree on {0}, {1} …");

    [Fact]
    public void Chinese_is_Chinese_and_English_is_English()
    {
        Empty(TextFiles.Chinese.Where(t => Letters().IsMatch(WithoutPlaces(t.Value)) && !Han().IsMatch(t.Value) && !SameEverywhere.Contains(t.Value)).Select(t => $"{t.Key}: {t.Value}"), "Not translated into Chinese");
        Empty(TextFiles.English.Where(t => Han().IsMatch(t.Value) && !Letters().IsMatch(t.Value) && !AlwaysChinese.Any(a => t.Key.StartsWith(a, StringComparison.Ordinal))).Select(t => $"{t.Key}: {t.Value}"), "Not translated into English");
    }

    [Fact]
    public void No_sentence_is_kept_that_nobody_says() => Empty(TextFiles.Chinese.Keys.Where(k => !IsSaid(k)), "Sentences without use; remove them from both languages");

    [Fact]
    public void No_Chinese_stands_in_the_code_outside_the_texts() => Empty(ChineseInCode.Found(), "Chinese outside the texts; move it to the resources, or name the file with its reason in ChineseInCode.cs");

    internal static void Empty(IEnumerable<string> wrong, string rule)
    {
        var found = wrong.Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{rule}:\n{string.Join("\n", found)}");
    }

    private static bool IsSaid(string key) =>
        key.StartsWith(PutTogether, StringComparison.Ordinal) || SourceKeys.Written.ContainsKey(key) || SourceKeys.OfEnums.Contains(key) || SourceKeys.Begun.Keys.Any(b => key.StartsWith(b, StringComparison.Ordinal)) || IsValueOfAnEnum(key) || SourceKeys.IsNamed(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    /// <summary>A refusal's arguments may be enum values; Texts says them by their own key.</summary>
    private static bool IsValueOfAnEnum(string key) => EnumNames.Value.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    private static readonly Lazy<HashSet<string>> EnumNames = new(() =>
        [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(v => $"{t.Name}_{v}"))]);

    private static string WithoutPlaces(string text) => Regex.Replace(text, @"\{[^}]*\}", "");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)(?:[,:][^}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
