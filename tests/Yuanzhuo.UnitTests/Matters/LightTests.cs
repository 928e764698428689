using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>Lights: policy.md E (green &gt; 3 working days left, yellow ≤ 3 or no movement for 5, red overdue, blue done awaiting 销号).</summary>
public sealed class LightTests
{
    private static readonly DateOnly Opening = new(2026, 3, 4);

    private static LightColour LightOn(Matter matter, DateOnly today) => DueOn(matter, today).Colour;

    private static DueLight DueOn(Matter matter, DateOnly today) => new LightRule(today, Calendars.Shipped, 3, 5).Of(matter.Due);

    [Theory]
    [InlineData("2026-03-11", LightColour.Green)] // Wednesday: 5 working days left
    [InlineData("2026-03-10", LightColour.Green)] // 4
    [InlineData("2026-03-09", LightColour.Yellow)] // 3, over the weekend
    [InlineData("2026-03-04", LightColour.Yellow)] // today
    [InlineData("2026-03-03", LightColour.Red)]
    public void The_light_follows_the_working_days_left(string due, LightColour expected) =>
        Assert.Equal(expected, LightOn(Opened(due: Deadline.OnDay(DateOnly.Parse(due, null), Start)), Opening));

    [Theory]
    [InlineData("2026-03-10", LightColour.Green)] // 4 working days without movement
    [InlineData("2026-03-11", LightColour.Yellow)] // 5
    public void Five_working_days_without_movement_turn_it_yellow(string today, LightColour expected) =>
        Assert.Equal(expected, LightOn(Opened(due: Deadline.OnDay(new DateOnly(2026, 6, 1), Start)), DateOnly.Parse(today, null)));

    [Fact]
    public void The_window_screens_without_a_due_day_turn_yellow_by_themselves()
    {
        // MECHANISM.md: the topic of 8 January still said "协调对接中" on 24 January.
        var matter = Opened(at: ChinaTime.At(new DateOnly(2022, 1, 8), new TimeOnly(15, 0)));
        Assert.Equal(LightColour.Grey, LightOn(matter, new DateOnly(2022, 1, 13)));
        Assert.Equal(LightColour.Yellow, LightOn(matter, new DateOnly(2022, 1, 24)));
        Assert.Equal("11个工作日无进展", DueLightWords.Of(DueOn(matter, new DateOnly(2022, 1, 24)), new DateOnly(2022, 1, 24), reader: CultureInfo.GetCultureInfo("zh-CN")));
    }

    [Fact]
    public void Done_and_awaiting_closure_is_blue_even_when_late()
    {
        var matter = Opened(due: Deadline.OnDay(new DateOnly(2026, 3, 3), Start));
        Done(matter.SetAwaitsClosure(true, At(1)));
        Assert.Equal(LightColour.Blue, LightOn(matter, Opening));
    }

    [Fact]
    public void Without_a_due_day_or_after_the_end_it_is_grey()
    {
        var ended = Opened(due: Due);
        Done(ended.End(Ending.Explained, "已说明".AsPublic(), At(1)));
        Assert.Equal(LightColour.Grey, LightOn(Opened(), Opening));
        Assert.Equal(LightColour.Grey, LightOn(ended, Opening));
    }

    [Fact]
    public void The_filter_for_the_database_agrees_with_the_rule() => Prop.ForAll(
        (from due in Gen.Choose(-20, 30) from idle in Gen.Choose(0, 40) from kind in Gen.Choose(0, 3) select (due, idle, kind)).ToArbitrary(),
        (from yellow in Gen.Choose(0, 6) from stale in Gen.Choose(1, 9) from day in Gen.Choose(0, 700) select (yellow, stale, day)).ToArbitrary(),
        (state, rule) =>
        {
            var today = new DateOnly(2025, 1, 1).AddDays(rule.day);
            var moved = ChinaTime.At(today.AddDays(-state.idle), new TimeOnly(state.idle % 24, 30));
            var matter = Opened(due: state.kind == 0 ? null : Deadline.OnDay(today.AddDays(state.due), moved), at: moved);
            if (state.kind == 1) Done(matter.SetAwaitsClosure(true, moved));
            if (state.kind == 2 && state.due % 3 == 0) Done(matter.End(Ending.Explained, "已说明".AsPublic(), moved));
            var lights = new LightRule(today, Calendars.Shipped, rule.yellow, rule.stale);
            var (told, all) = (lights.Of(matter.Due).Colour, Enum.GetValues<LightColour>());
            return all.Where(light => lights.Is(light, Matter.DueStates).Compile()(matter)).SequenceEqual([told])
                && (!matter.IsOpen || all.Where(light => lights.IsAmongOpen(light, Matter.DueStates).Compile()(matter)).SequenceEqual([told]));
        }).QuickCheckThrowOnFailure();
}
