using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.UnitTests.People;

/// <summary>A post lies within the calendar that people use: a day far outside is a slip of the hand (GB/T 22239-2019: rights end when they were said to end).</summary>
public sealed class PostDaysTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("1949-09-30", false)]
    [InlineData("1949-10-01", true)]
    [InlineData("2026-11-29", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void A_post_begins_and_ends_between_two_days(string? day, bool has) => Assert.Equal(has, PostDays.Has(day is null ? null : Day(day)));

    [Fact]
    public void The_words_say_both_ends() => Assert.Equal(["1949-10-01", "2199-12-31"], PostDays.Ends);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
