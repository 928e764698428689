using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>Neither database segments Chinese (PACKAGES.md); two characters suffice to search (issue 2, section 6).</summary>
public class BigramsTests
{
    [Fact]
    public void Text_is_stored_as_pairs_characters_and_words() =>
        Assert.Equal("水管 管漏 水 管 漏 4 栋 led 灯", Bigrams.IndexText("水管漏,4栋 ＬＥＤ灯"));

    [Theory]
    [InlineData("水管", new[] { "水管" })]
    [InlineData("水管漏", new[] { "水管", "管漏" })]
    [InlineData("水", new[] { "水" })]
    [InlineData("４栋LED", new[] { "4", "栋", "led" })]
    [InlineData(" ，!", new string[0])]
    [InlineData(null, new string[0])]
    public void A_query_asks_for_its_pairs(string? query, string[] tokens) => Assert.Equal(tokens, Bigrams.QueryTokens(query));

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
