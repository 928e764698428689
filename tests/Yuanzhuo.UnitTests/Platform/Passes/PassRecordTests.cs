using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.UnitTests.Platform.Passes;

/// <summary>When a pass looks again.</summary>
public sealed class PassRecordTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void One_that_never_finished_looks_at_once() => Assert.True(new PassRecord { Name = "p" }.NextAt(Day) < Noon);

    [Fact]
    public void After_downtime_its_time_went_by_and_it_looks_at_once() => Assert.True(new PassRecord { Name = "p", FinishedAt = Noon.AddDays(-3) }.NextAt(Day) < Noon);

    [Fact]
    public void One_that_broke_off_goes_on_when_its_lease_is_over() =>
        Assert.Equal(Noon, new PassRecord { Name = "p", Owner = "dead", LeasedUntil = Noon, FinishedAt = Noon.AddHours(-1) }.NextAt(Day));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(40, 24 * 60)]
    public void Failures_make_the_pauses_grow_to_its_own_time(int failures, int minutes) =>
        Assert.Equal(Noon.AddMinutes(minutes), new PassRecord { Name = "p", FinishedAt = Noon.AddDays(-2), FailedAt = Noon, Failures = failures }.NextAt(Day));
}
