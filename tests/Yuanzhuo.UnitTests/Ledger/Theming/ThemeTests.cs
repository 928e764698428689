using Yuanzhuo.Modules.Ledger.Theming;

namespace Yuanzhuo.UnitTests.Ledger.Theming;

/// <summary>What people speak of: which themes rise, and the words that stand for them.</summary>
public sealed class ThemeTests
{
    [Theory]
    [InlineData(4, 4, 4, 6, true)] // half as many again as the average
    [InlineData(4, 4, 4, 5, false)]
    [InlineData(0, 0, 0, 5, true)]
    [InlineData(0, 0, 0, 4, false)] // too few to say
    [InlineData(9, 0, 0, 5, true)]
    [InlineData(20, 20, 20, 10, false)]
    public void A_theme_rises_with_at_least_five_and_half_as_many_again(int first, int second, int third, int now, bool rises) =>
        Assert.Equal(rises, new ThemeLine("Lift", [first, second, third, now], now, []).IsRising);

    [Fact]
    public void Words_that_stand_in_several_titles_are_found_and_empty_ones_are_not() =>
        Assert.Equal(["电梯"], TitleWords.Of(["三号楼电梯停运问题", "电梯经常困人", "希望修电梯"], 3));

    [Fact]
    public void A_word_of_one_title_stands_for_nothing() => Assert.Empty(TitleWords.Of(["路灯不亮", "水管漏水"], 3));

    [Fact]
    public void A_word_is_never_cut_in_half() =>
        Assert.Equal(["广场舞"], TitleWords.Of(["夜里广场舞太吵", "广场舞扰民"], 3));

    [Fact]
    public void The_more_frequent_word_comes_first() =>
        Assert.Equal(["路灯"], TitleWords.Of(["路灯坏", "路灯亮", "路灯暗", "井盖坏", "井盖响"], 1));
}
