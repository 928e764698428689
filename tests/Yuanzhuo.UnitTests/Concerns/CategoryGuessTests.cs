using System.Globalization;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Concerns;

/// <summary>The themes residents raise (MECHANISM, cases 1 to 9), proposed from their words.</summary>
public sealed class CategoryGuessTests
{
    [Theory]
    [InlineData("我们三单元想加装电梯，老人爬楼太累", "Lift")]
    [InlineData("自来水放出来是黄水，不敢喝", "Water")]
    [InlineData("小区15户到现在没有纱窗", "HouseRepair")]
    [InlineData("暑假孩子没人带，能不能办暑托班", "Children")]
    [InlineData("电动车没地方充电，都是飞线充电", "Charging")]
    [InlineData("开挖许可证什么时候能办下来", "Permits")]
    [InlineData("办不下来公司名称登记", "Permits")]
    [InlineData("楼道灯坏了半个月", "Power")]
    [InlineData("下水道又堵塞了，污水流到路上", "Drains")]
    [InlineData("消防通道被车堵住了", "FireSafety")]
    public void Residents_words_lead_to_the_subject(string words, string key) => Assert.Equal(key, CategoryGuess.Of(words)!.Category.Key);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("你好")]
    [InlineData(null)]
    public void Words_that_say_nothing_are_given_no_category(string? words) => Assert.Null(CategoryGuess.Of(words));

    [Fact]
    public void The_guess_names_the_words_it_stands_on() => Assert.Equal(["加装电梯"], CategoryGuess.Of("我们想加装电梯")!.Because);

    [Fact]
    public void Keys_are_unique_fit_their_column_and_subjects_have_a_theme()
    {
        Assert.Equal(Categories.All.Count, Categories.All.Select(c => c.Key).Distinct().Count());
        Assert.All(Categories.All, c => Assert.True(c.Key.Length <= 40 && c.Key.All(char.IsAsciiLetter)));
        Assert.All(Categories.All.Where(c => !c.IsTheme), c => Assert.True(Categories.Find(c.ThemeKey)?.IsTheme));
        Assert.Equal(Categories.All.Count, Categories.ByTheme.Sum(t => 1 + t.Subjects.Count));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_category_has_words_in_both_languages(string language)
    {
        var texts = new Texts();
        Assert.All(Categories.All, c => Assert.NotNull(texts.Find(c.TextKey, CultureInfo.GetCultureInfo(language))));
    }
}
