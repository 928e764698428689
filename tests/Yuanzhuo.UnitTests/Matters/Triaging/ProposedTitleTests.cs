using Yuanzhuo.Modules.Matters.Triaging;

namespace Yuanzhuo.UnitTests.Matters.Triaging;

/// <summary>A title is proposed from what was said, so that nobody types it again.</summary>
public class ProposedTitleTests
{
    private const string RareCharacter = "\U00020000";

    [Theory]
    [InlineData("三楼楼道灯坏了，晚上看不见路。孩子怕黑。", "三楼楼道灯坏了，晚上看不见路")]
    [InlineData("！！！灯坏了。", "灯坏了")]
    [InlineData("【地点】三楼\n灯坏了", "灯坏了")]
    [InlineData("，，楼道的灯坏了很久，晚上老人孩子都看不见路，前几天有人摔倒，希望尽快来人修好", "楼道的灯坏了很久")]
    [InlineData("。。。", "")]
    [InlineData("", "")]
    public void It_is_the_first_clause_that_says_something(string words, string title) => Assert.Equal(title, MatterWords.ProposedTitle(words));

    [Fact]
    public void A_rare_character_is_not_cut_in_half()
    {
        var title = MatterWords.ProposedTitle(new string('灯', (MatterWords.MostTitle / 2) - 1) + RareCharacter + "坏了很久没有人来修");

        Assert.Equal(new string('灯', (MatterWords.MostTitle / 2) - 1), title);
    }
}
