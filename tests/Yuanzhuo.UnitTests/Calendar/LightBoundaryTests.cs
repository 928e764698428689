using System.Linq.Expressions;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>policy.md E: yellow at three working days left or five without movement, red when overdue; on the very days where one becomes the other, and the same in the database.</summary>
public sealed class LightBoundaryTests
{
    /// <summary>Wednesday.</summary>
    private static readonly DateOnly Today = Day("2026-11-25");

    private static LightRule Rule => new(Today, Shipped, yellowDays: 3, staleDays: 5);

    [Fact]
    public void Three_working_days_and_five_are_counted_over_the_weekend()
    {
        Assert.Equal((Day("2026-11-30"), ChinaTime.StartOf(Day("2026-11-19"))), (Rule.YellowUntilOn, Rule.StaleBeforeAt));
        Assert.Equal((5, 1, 1), (Rule.StaleDays, new LightRule(Today, Shipped, 3, 0).StaleDays, new LightRule(Today, Shipped, 3, -2).StaleDays));
    }

    [Fact]
    public void Five_whole_days_have_passed_before_it_is_stuck()
    {
        var (far, since) = (Today.AddDays(60), ChinaTime.StartOf(Day("2026-11-19")));
        var (just, stuck) = (Rule.Of(new DueState { DueOn = far, MovedAt = since }), Rule.Of(new DueState { DueOn = far, MovedAt = since.AddTicks(-1) }));
        Assert.Equal((LightColour.Green, (int?)null), (just.Colour, just.IdleDays));
        Assert.Equal((LightColour.Yellow, LightReason.Stuck, (int?)5), (stuck.Colour, stuck.Reason, stuck.IdleDays));
    }

    [Fact]
    public void On_its_own_day_a_review_is_still_ahead() => Assert.Equal((LightColour.Grey, LightReason.ReviewAhead), Rule.Of(new DueState { IsReview = true, DueOn = Today }) is var light ? (light.Colour, light.Reason) : default);

    /// <summary>Every combination on every day where something changes: the list shows what has the colour, nothing more and nothing less.</summary>
    [Fact]
    public void The_filter_agrees_with_the_light_on_every_boundary()
    {
        var rule = Rule;
        var filters = Enum.GetValues<LightColour>().ToDictionary(colour => colour, colour => rule.Is(colour).Compile());
        DateOnly?[] days = [null, Today.AddDays(-1), Today, Today.AddDays(1), rule.YellowUntilOn, rule.YellowUntilOn.AddDays(1)];
        DateTimeOffset?[] moves = [null, rule.StaleBeforeAt.AddTicks(-1), rule.StaleBeforeAt, rule.StaleBeforeAt.AddDays(1)];
        var states = from flags in Enumerable.Range(0, 32) from due in days from moved in moves
            select new DueState { IsEnded = (flags & 1) > 0, IsDone = (flags & 2) > 0, IsPaused = (flags & 4) > 0, IsReview = (flags & 8) > 0, IsAim = (flags & 16) > 0, DueOn = due, MovedAt = moved };
        Assert.All(states, state => Assert.Equal([rule.Of(state).Colour], filters.Where(filter => filter.Value(state)).Select(filter => filter.Key)));
    }

    private sealed record Thing(bool IsOver, DateOnly? On);

    /// <summary>A list of what is open asks nothing about what is over, so that the database reads the index of what is open alone.</summary>
    [Fact]
    public void Among_what_is_open_nobody_asks_whether_it_is_over()
    {
        Expression<Func<Thing, DueState>> states = thing => new DueState { IsEnded = thing.IsOver, DueOn = thing.On };
        Assert.Contains(nameof(Thing.IsOver), Rule.Is(LightColour.Red, states).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Thing.IsOver), Rule.IsAmongOpen(LightColour.Red, states).ToString(), StringComparison.Ordinal);
        Assert.True(Rule.IsAmongOpen(LightColour.Red, states).Compile()(new Thing(false, Today.AddDays(-1))));
        Assert.True(Rule.Is(LightColour.Red, states).Compile()(new Thing(false, Today.AddDays(-1))));
        Assert.False(Rule.Is(LightColour.Red, states).Compile()(new Thing(true, Today.AddDays(-1))));
    }

    [Fact]
    public void What_a_thing_has_no_column_for_is_not_there()
    {
        Assert.True(Rule.Is<Thing>(LightColour.Green, thing => new DueState { DueOn = thing.On }).Compile()(new Thing(false, Today.AddDays(60))));
        Assert.True(Rule.Is<Thing>(LightColour.Grey, thing => new DueState { IsDone = thing.IsOver }).Compile()(new Thing(false, null)));
    }

    [Theory]
    [InlineData(true, false, "已办完，待确认")]
    [InlineData(false, true, "已办结")]
    public void What_is_over_is_told_also_where_the_page_has_no_word_for_it(bool isDone, bool isEnded, string words) =>
        Assert.Equal(words, DueLightWords.Of(Rule.Of(new DueState { IsDone = isDone, IsEnded = isEnded }), Today, reader: Chinese));

    [Fact]
    public void What_has_not_begun_tells_what_it_waits_for() =>
        Assert.Equal("待鉴定报告出具后起算", DueLightWords.Of(Rule.Of(new DueState { Why = "鉴定报告出具" }), Today, reader: Chinese));
}
