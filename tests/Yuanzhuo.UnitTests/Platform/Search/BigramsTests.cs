using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>Neither database segments Chinese (PACKAGES.md); two characters suffice to search (issue 2, section 6).</summary>
public class BigramsTests
{
    [Fact]
    public void Text_is_stored_as_pairs_characters_and_words() =>
        Assert.Equal("水管 管漏 水 管 漏 4栋 4 栋 led灯 led 灯", Bigrams.IndexText("水管漏,4栋 ＬＥＤ灯"));

    [Theory]
    [InlineData("水管", new[] { "水管" })]
    [InlineData("水管漏", new[] { "水管", "管漏" })]
    [InlineData("水", new[] { "水" })]
    [InlineData("４栋LED", new[] { "4栋", "栋led" })]
    [InlineData("四栋", new[] { "4栋" })]
    [InlineData("電梯", new[] { "电梯" })]
    [InlineData(" ，!", new string[0])]
    [InlineData(null, new string[0])]
    public void A_query_asks_for_its_pairs(string? query, string[] tokens) => Assert.Equal(tokens, Bigrams.QueryTokens(query));

    [Theory]
    [InlineData("3号线", "13号线", false)]
    [InlineData("三号线", "地铁3号线", true)]
    [InlineData("2栋", "12栋", false)]
    [InlineData("十二栋", "12栋", true)]
    [InlineData("二〇一九年", "2019年", true)]
    [InlineData("一百零七国道", "107国道", true)]
    [InlineData("垃圾場", "垃圾场", true)]
    [InlineData("KTV", "KTV二楼", true)]
    public void A_number_is_that_number_and_a_character_that_character(string asked, string text, bool isFound)
    {
        var stored = Bigrams.IndexText(text).Split(' ');
        Assert.Equal(isFound, Bigrams.QueryTokens(asked).All(stored.Contains));
    }

    [Theory]
    [InlineData("30天", "三十天")]
    [InlineData("12栋", "十二栋")]
    [InlineData("107国道", "一百零七国道")]
    [InlineData("115", "一百一十五")]
    [InlineData("4村", "四村")]
    [InlineData("2019年", "2019年")]
    public void Where_texts_stand_as_written_a_number_is_looked_for_in_Chinese_too(string plain, string spelled) => Assert.Equal(spelled, Numerals.Spelled(plain));

    [Fact]
    public void Broken_text_never_throws() => Assert.Equal("\ufffd", Bigrams.Fold("\ud800"));

    [Fact]
    public void Every_piece_of_a_text_finds_it() =>
        Prop.ForAll(Gen.Elements("红光楼的水管漏了电梯坏Ab1 ，".ToCharArray()).ArrayOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (chars, cut) =>
        {
            var han = new string([.. chars.Where(c => c > 127)]);
            var stored = Bigrams.IndexText(han).Split(' ');
            return Bigrams.QueryTokens(han[Math.Min(cut, han.Length)..]).All(stored.Contains);
        }).QuickCheckThrowOnFailure();
}
