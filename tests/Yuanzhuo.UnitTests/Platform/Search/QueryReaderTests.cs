using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>People type a word, a phrase, a question, pinyin or a slip of the key, and mean the same (shared/data/cases/search_queries.csv).</summary>
public class QueryReaderTests
{
    private static readonly WordBook Book = WordBook.Of([["电梯", "升降机"]], ["电梯", "路灯"]);

    [Theory]
    [InlineData("加装电梯", "加装 电梯")]
    [InlineData("电梯加装", "电梯 加装")]
    [InlineData("停车难", "停车 难")]
    [InlineData("什么时候通天然气", "通~ 天然气")]
    [InlineData("楼上漏水", "楼上~ 漏水")]
    [InlineData("没有路灯", "路灯")]
    [InlineData("电梯　物业", "电梯 物业")]
    [InlineData("107国道", "107国道")]
    [InlineData("三号线", "3号线")]
    [InlineData("2栋", "2栋")]
    [InlineData("怎么办", "怎么办")]
    [InlineData("楼上", "楼上")]
    [InlineData("红光楼社区 路灯", "红光楼社区 路灯")]
    [InlineData(" ，!", "")]
    public void A_phrase_is_cut_into_what_it_asks_for(string typed, string terms) =>
        Assert.Equal(terms, string.Join(' ', Read(typed).Terms.Select(t => t.Word + (t.IsClose ? "~" : ""))));

    [Theory]
    [InlineData("噪声", "噪音")]
    [InlineData("噪聲", "噪音")]
    [InlineData("车位", "停车")]
    [InlineData("dianti", "电梯")]
    [InlineData("DT", "电梯")]
    [InlineData("dt", "升降机")]
    [InlineData("tingche", "停车")]
    [InlineData("ludeng", "路灯")]
    [InlineData("电锑", "电梯")]
    [InlineData("拉圾", "垃圾")]
    [InlineData("天燃气", "天然气")]
    [InlineData("噪因", "噪音")]
    public void A_word_is_found_by_what_means_or_sounds_the_same(string typed, string found) =>
        Assert.Contains(Read(typed).Terms.Single().Words, way => way.SequenceEqual(Bigrams.QueryTokens(found)));

    [Theory]
    [InlineData("电梯")]
    [InlineData("dianti")]
    public void What_was_typed_stands_first(string typed) => Assert.Equal(Bigrams.QueryTokens(typed), Read(typed).Terms.Single().Words[0]);

    /// <summary>Where there is no index of words, what was folded on one side only would never be found (81广场 in 八一广场).</summary>
    [Theory]
    [InlineData("八一广场的路灯", "八一广场")]
    [InlineData("五一路", "五一路")]
    [InlineData("KTV", "KTV")]
    [InlineData("零散垃圾", "零散")]
    [InlineData("噪聲", "噪聲")]
    [InlineData("噪聲", "噪声")]
    [InlineData("三十天", "三十天")]
    [InlineData("30天", "三十天")]
    [InlineData("２栋", "2栋")]
    public void Texts_that_stand_as_written_are_searched_as_typed_too(string typed, string writing) =>
        Assert.Contains(Read(typed).Terms.SelectMany(t => t.Writings), way => way is [var only] && only == writing);

    [Fact]
    public void A_word_that_is_written_in_one_way_is_looked_for_once() => Assert.Equal(["APP"], Read("APP").Terms.Single().Spellings);

    [Fact]
    public void A_name_is_found_by_what_bears_it() => Assert.Equal(["u1"], Read("红光楼社区").Terms.Single().Names);

    [Theory]
    [InlineData("app")]
    [InlineData("wifi")]
    [InlineData("p2p")]
    public void A_Latin_word_stays_one(string typed) => Assert.Equal([typed], Read(typed).Terms.Single().Words[0]);

    private static Wanted Read(string typed) => new QueryReader(Book, new Names()).Read(typed);

    private sealed class Names : INamedTokens
    {
        public bool IsName(string word) => word == "红光楼社区";

        public IEnumerable<string> Of(string word) => IsName(word) ? ["u1"] : [];
    }
}
