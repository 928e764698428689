using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;

namespace Yuanzhuo.UnitTests.Kernel;

public class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  水管漏了 \r\n", "水管漏了")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\0b\u0007c\td", "abc\td")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u202egnp", "agnp")]
    public void Text_is_made_safe_to_store(string? typed, string stored) => Assert.Equal(stored, CleanText.Of(typed));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\ufffdb", CleanText.Of("a" + (char)0xd800 + "b"));

    [Fact]
    public void Any_text_becomes_clean_and_stays_so() =>
        Prop.ForAll(Gen.Choose(0, 0xffff).Select(c => (char)c).ArrayOf().ToArbitrary(), chars =>
        {
            var clean = CleanText.Of(new string(chars));
            return CleanText.Of(clean) == clean && clean.IsNormalized(NormalizationForm.FormC) && !clean.Contains('\0') && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(clean) >= clean.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
