using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

public class PublicTextPropertyTests
{
    private static readonly string[] Scraps =
    [
        "我叫", "李", "建国", "欧阳", "某", "电话", "138", "0013", "8000", "13800138000", " ", "-", "，", "：", "*", "4栋", "2单元", "301", "室", "赣A", "12345", "微信", "abc", "@", "x.cn",
        "一三八", "师傅", "\ud83d\ude00", "\ud842\udfb7", "\ud800", "\0", "居民", "360103", "19900101", "123X", "0791", "(", ")", "姓名：", "·", "王家庄", "的",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(Gen.Elements(Scraps).ListOf().Select(parts => string.Concat(parts)), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();

    [Fact]
    public void Masking_masked_text_changes_nothing() =>
        Prop.ForAll(Texts, Texts, (text, name) =>
        {
            var once = PublicText.Mask(text, name).Text;
            return PublicText.Mask(once, name).Text == once && PublicText.MaskName(PublicText.MaskName(text)) == PublicText.MaskName(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Only_characters_within_spans_change_and_only_to_stars() =>
        Prop.ForAll(Texts, ChangesOnlyWithinSpans).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    // Found by the property above: the span of the name ended within the rare character.
    [Theory]
    [InlineData("微信王家庄我叫建国欧阳0013室我叫欧阳李𠮷欧阳建国3601030013某2单元00138000电话李一三八x.cn王家庄abc")]
    [InlineData("我叫欧阳李𠮷")]
    [InlineData("我叫欧阳李𠮷𠮷 8000室")]
    public void A_rare_character_is_hidden_whole_and_said_to_be(string text) => Assert.True(ChangesOnlyWithinSpans(text));

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        var clock = Stopwatch.StartNew();
        foreach (var scrap in (string[])["1", "1 ", "李", "a@", "4栋2单元", "我叫李明13800138000", "一", "车牌号", "微信", "1-1-", "a.", "a"])
            PublicText.Mask(string.Concat(Enumerable.Repeat(scrap, 5_000)), "李明");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    [Fact]
    public void Spans_do_not_overlap() =>
        Prop.ForAll(Texts, text => PublicText.Mask(text).Spans is var spans && spans.Zip(spans.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool ChangesOnlyWithinSpans(string text)
    {
        var masked = PublicText.Mask(text);
        return masked.Text.Length == text.Length && Enumerable.Range(0, text.Length).All(i =>
            masked.Text[i] == text[i] || (masked.Text[i] == '*' && masked.Spans.Any(s => i >= s.Start && i < s.Start + s.Length)));
    }
}
