using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>Similar is what shares rare words; what shares only words that everybody uses is not shown.</summary>
public class LikenessTests
{
    private static readonly string[] Others =
    [
        "枫林小区三栋电梯停运一周，老人上下楼困难，希望尽快维修。", "我们小区附近工地半夜施工，吵得睡不着，希望有关部门处理。", "希望尽快解决我们小区的停车问题，请有关部门处理。",
        "自来水发黄，有铁锈味，希望尽快处理。", "人行道地砖破损，老人摔倒，请尽快维修。",
    ];

    [Fact]
    public void The_same_thing_in_other_words_comes_first() => Assert.Equal(0, Best("枫林小区的电梯又停运了，请维修")[0]);

    [Fact]
    public void What_shares_only_common_words_is_not_shown() => Assert.Empty(Best("希望有关部门尽快解决我们小区孩子入学的问题，请处理。"));

    [Fact]
    public void Nothing_is_like_nothing() => Assert.Empty(Best(""));

    private static List<int> Best(string words)
    {
        var texts = Others.Select(text => (Id: Guid.NewGuid(), Text: text)).ToList();
        return Likeness.Best(words, texts, 5).ConvertAll(id => texts.FindIndex(t => t.Id == id));
    }
}
