using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Post.Carriers;

namespace Yuanzhuo.UnitTests.Platform.Post;

public sealed class PostTests
{
    private const string Secret = "SECthis-is-a-test-secret";
    private static readonly DateTimeOffset Signed = DateTimeOffset.FromUnixTimeSeconds(1772413200);

    /// <summary>Reckoned by another program from the documentation's rule.</summary>
    [Fact]
    public void DingTalk_is_signed_over_its_secret() =>
        Assert.Equal("timestamp=1772413200000&sign=CTNDjrqyXhQStrlnDZ0VDmog04MFxGFtBskBJDcuIbY%3D", RobotSigns.DingTalk(Secret, Signed));

    [Fact]
    public void Feishu_is_signed_with_its_secret_as_key() =>
        Assert.Equal(("1772413200", "zsrv2QTCaUlyP+ocIrnQpVdbNALQkFWrN05JI+WlC8s="), RobotSigns.Feishu(Secret, Signed));

    [Theory]
    [InlineData(21, 8, 22, 1)]
    [InlineData(21, 8, 7, 0)]
    [InlineData(1, 5, 3, 0)]
    public void In_the_quiet_hours_a_letter_waits_for_their_end(int from, int until, int hour, int daysLater)
    {
        var day = new DateOnly(2026, 3, 2);

        Assert.Equal(ChinaTime.At(day.AddDays(daysLater), new TimeOnly(until, 0)), new PostRules(TimeSpan.Zero, from, until).QuietEnd(ChinaTime.At(day, new TimeOnly(hour, 30))));
    }

    [Theory]
    [InlineData(21, 8, 8)]
    [InlineData(21, 8, 20)]
    [InlineData(8, 8, 3)]
    public void Outside_them_it_does_not(int from, int until, int hour) =>
        Assert.Null(new PostRules(TimeSpan.Zero, from, until).QuietEnd(ChinaTime.At(new DateOnly(2026, 3, 2), new TimeOnly(hour, 0))));

    [Fact]
    public void Pauses_double_from_a_minute_to_four_hours_and_not_all_end_at_once()
    {
        foreach (var (tries, minutes) in new[] { (1, 1), (2, 2), (7, 64), (9, 240), (30, 240) })
            Assert.InRange(MessageSender.Pause(tries), TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.2));
        Assert.True(Enumerable.Range(0, 50).Select(_ => MessageSender.Pause(9)).Distinct().Count() > 1);
    }
}
