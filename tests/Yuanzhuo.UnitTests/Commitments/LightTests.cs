using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md E: green, yellow at ≤ 3 working days or 5 without progress, red when overdue, blue when done; C: an aim is never red.</summary>
public sealed class LightTests
{
    [Theory]
    [InlineData("2026-03-02", LightColour.Green)]
    [InlineData("2026-03-10", LightColour.Green)] // four working days left
    [InlineData("2026-03-11", LightColour.Yellow)] // three
    [InlineData("2026-03-16", LightColour.Yellow)] // today
    [InlineData("2026-03-17", LightColour.Red)]
    public void The_light_follows_the_days_left(string today, LightColour light) => // due Monday 2026-03-16
        Assert.Equal(light, On(today).Of(Made(Term.WorkingDays(10), "2026-03-02").Due(Morning(today))).Colour);

    [Theory]
    [InlineData("2026-03-06", LightColour.Green)] // four working days without progress
    [InlineData("2026-03-09", LightColour.Yellow)] // five
    public void Without_progress_it_turns_yellow(string today, LightColour light) =>
        Assert.Equal(light, On(today).Of(Made(Term.WorkingDays(40), "2026-03-02").Due(Morning("2026-03-02"))).Colour);

    [Fact]
    public void An_aim_past_its_day_is_yellow_not_red() =>
        Assert.Equal(LightColour.Yellow, On("2026-04-20").Of(Made(Term.WorkingDays(10, isAim: true), "2026-03-02").Due(Morning("2026-04-20"))).Colour);

    [Theory]
    [InlineData("2026-03-16", LightColour.Grey)]
    [InlineData("2026-03-17", LightColour.Yellow)] // nobody looked on the review day
    public void A_commitment_without_a_date_is_grey_until_its_review_is_missed(string today, LightColour light) =>
        Assert.Equal(light, On(today).Of(Made(Term.ReviewOn(10), "2026-03-02").Due(Morning(today))).Colour);

    [Fact]
    public void Kept_is_blue_and_dropped_is_grey()
    {
        var kept = Made(Term.WorkingDays(10), "2026-03-02");
        kept.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-03"));
        var dropped = Made(Term.WorkingDays(10), "2026-03-02");
        dropped.Withdraw("记错了".AsPublic(), Shipped, Morning("2026-03-03"));

        Assert.Equal(LightColour.Blue, On("2026-04-20").Of(kept.Due(Morning("2026-03-03"))).Colour);
        Assert.Equal(LightColour.Grey, On("2026-04-20").Of(dropped.Due(Morning("2026-03-03"))).Colour);
    }

    private static LightRule On(string today) => new(Day(today), Shipped, yellowDays: 3, staleDays: 5);
}
