using System.Globalization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Dossier;

public sealed class FactSentenceTests
{
    private static readonly string[] TellingModules = ["Matters", "Commitments", "Roundtables", "Supervision"];

    /// <summary>The fact kinds that can stand in a matter's timeline.</summary>
    private static IEnumerable<Type> Kinds => typeof(Fact).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract && !t.IsSubclassOf(typeof(InternalFact)) && TellingModules.Any(m => t.Namespace == $"Yuanzhuo.Modules.{m}.Domain"));

    [Fact]
    public void Every_kind_of_fact_in_a_timeline_has_a_sentence_in_both_languages()
    {
        var texts = new Texts();
        var (chinese, english) = (CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en"));
        var mute = Kinds.Where(k => texts.Find($"Dossier.Fact_{k.Name}", chinese) is null || texts.Find($"Dossier.Fact_{k.Name}", english) is null).Select(k => k.Name);
        Assert.Empty(mute);
    }

    [Fact]
    public void Every_kind_of_fact_in_a_timeline_has_a_look_and_a_list_of_public_values()
    {
        Assert.Empty(Kinds.Select(k => k.Name).Except(FactLook.ByKind.Keys));
        var unknown = from kind in Kinds from name in FactLook.ByKind[kind.Name].Public where kind.GetProperty(name) is null select $"{kind.Name}.{name}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Facts_of_the_work_inside_are_told_to_nobody_and_carry_no_words()
    {
        var inside = typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(InternalFact))).ToList();
        Assert.NotEmpty(inside);
        Assert.Empty(inside.Where(t => FactLook.ByKind.ContainsKey(t.Name)).Select(t => t.Name));
        Assert.Empty(inside.SelectMany(t => t.GetProperties()).Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(PublicWords)).Select(p => p.Name));
    }

    [Fact]
    public void Public_values_name_no_account_no_concern_and_no_file()
    {
        var inside = FactLook.ByKind.SelectMany(k => k.Value.Public).Where(name => name.Contains("Account", StringComparison.Ordinal) || name.Contains("Concern", StringComparison.Ordinal) || name.EndsWith("FileId", StringComparison.Ordinal));
        Assert.Empty(inside);
    }

    [Fact]
    public void Every_value_a_sentence_asks_for_is_a_public_one()
    {
        var texts = new Texts();
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        foreach (var kind in Kinds)
        {
            foreach (var key in new[] { $"Dossier.Fact_{kind.Name}", $"Dossier.FactMore_{kind.Name}" })
            {
                var template = texts.Find(key, chinese) ?? "";
                FactTemplate.Fill(template, name =>
                {
                    Assert.True(name == "Term" || FactLook.ByKind[kind.Name].Public.Contains(name), $"{key} asks for {name}, which is not public");
                    return "x";
                });
            }
        }
    }

    [Theory]
    [InlineData("{A}给{B}[，因为{C}]", "甲给乙")]
    [InlineData("[{C}]{A}", "甲")]
    [InlineData("{A}[（{B}）]。", "甲（乙）。")]
    [InlineData("{S}。{A}到期", "修好了。甲到期")]
    [InlineData("{S}[。{A}到期]", "修好了。甲到期")]
    public void What_stands_in_brackets_is_left_out_without_its_value(string template, string expected) =>
        Assert.Equal(expected, FactTemplate.Fill(template, name => name switch { "A" => "甲", "B" => "乙", "S" => "修好了。", _ => null }));
}
