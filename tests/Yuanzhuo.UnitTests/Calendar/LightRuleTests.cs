using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class LightRuleTests
{
    /// <summary>Wednesday.</summary>
    private static readonly DateOnly Today = Day("2026-11-25");

    private static readonly LightRule Rule = new(Today, Shipped, 3, 5);

    [Theory]
    [InlineData("2026-12-01", "2026-11-25", LightColour.Green, "按期，还有4个工作日")]
    [InlineData("2026-11-30", "2026-11-25", LightColour.Yellow, "还有3个工作日")]
    [InlineData("2026-11-25", "2026-11-25", LightColour.Yellow, "今天到期")]
    [InlineData("2026-11-24", "2026-11-25", LightColour.Red, "逾期1个工作日")]
    [InlineData("2026-12-07", "2026-11-09", LightColour.Yellow, "12个工作日无进展，还有8个工作日")]
    [InlineData("2026-12-07", "2026-11-19", LightColour.Green, "按期，还有8个工作日")]
    [InlineData("2026-11-27", "2026-11-09", LightColour.Yellow, "还有2个工作日，12个工作日无进展")]
    [InlineData(null, "2026-11-18", LightColour.Yellow, "5个工作日无进展")]
    [InlineData(null, "2026-11-25", LightColour.Grey, "未设期限")]
    public void A_light_says_its_colour_and_why(string? dueOn, string movedOn, LightColour colour, string words)
    {
        var light = Rule.Of(new DueState { DueOn = dueOn is null ? null : Day(dueOn), MovedAt = Morning(movedOn) });

        Assert.Equal((colour, words), (light.Colour, DueLightWords.Of(light, Today, reader: Chinese)));
    }

    [Fact]
    public void A_stopped_clock_is_grey_and_says_why()
    {
        var light = Rule.Of(new DueState { IsPaused = true, MovedAt = Morning("2026-10-09"), Pause = new(Morning("2026-10-09"), null, Words("等待房屋鉴定。"), 2, 3, PauseGround.Procedure, Day("2026-11-02")) });

        Assert.Equal((LightColour.Grey, "已暂停：依法定程序，等待房屋鉴定（10月9日起，预计11月2日恢复）"), (light.Colour, DueLightWords.Of(light, Today, reader: Chinese)));
        Assert.Equal("Paused: Lawful procedure; 等待房屋鉴定 (since 9 Oct, expected to go on 2 Nov)", DueLightWords.Of(light, Today, reader: English));
    }

    [Fact]
    public void An_aim_past_its_day_and_a_review_not_held_are_yellow()
    {
        var aim = Rule.Of(new DueState { IsAim = true, DueOn = Today.AddDays(-9) });
        var review = Rule.Of(new DueState { IsReview = true, DueOn = Today.AddDays(-1) });

        Assert.Equal((LightColour.Yellow, "力争的日期已过"), (aim.Colour, DueLightWords.Of(aim, Today, reader: Chinese)));
        Assert.Equal((LightColour.Yellow, "应于11月24日 周二复核，尚未复核"), (review.Colour, DueLightWords.Of(review, Today, reader: Chinese)));
    }

    [Fact]
    public void What_is_over_says_what_its_page_calls_it()
    {
        Assert.Equal("待销号", DueLightWords.Of(Rule.Of(new DueState { IsDone = true, DueOn = Today.AddDays(-9) }), Today, "待销号", Chinese));
        Assert.Equal(LightColour.Grey, Rule.Of(new DueState { IsEnded = true, IsDone = true }).Colour);
    }

    [Fact]
    public void The_filter_shows_exactly_what_has_the_colour() => Prop.ForAll(DueStates.Any(Today).ToArbitrary(), state =>
        Enum.GetValues<LightColour>().All(colour => Rule.Is(colour).Compile()(state) == (Rule.Of(state).Colour == colour))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_filter_of_a_thing_is_the_rule_over_its_own_columns()
    {
        var red = Rule.Is<DateOnly>(LightColour.Red, day => new DueState { DueOn = day }).Compile();

        Assert.True(red(Today.AddDays(-1)));
        Assert.False(red(Today));
    }
}
