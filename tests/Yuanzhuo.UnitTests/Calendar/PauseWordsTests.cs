using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>许可法 45 and policy.md C: a stopped clock tells why, since when and, where it was said, until when.</summary>
public sealed class PauseWordsTests
{
    [Theory]
    [InlineData(PauseGround.Procedure, "等鉴定。", null)]
    [InlineData(PauseGround.Procedure, "等鉴定", "2025-11-03")]
    [InlineData(PauseGround.Other, "等鉴定；", null)]
    public void A_stopped_clock_tells_why_since_when_and_until_when(PauseGround ground, string reason, string? until)
    {
        var pause = new Pause(Morning("2025-10-09"), null, Words(reason), 4, 4, ground, until is null ? null : Day(until));
        var told = DueLightWords.Of(new DueLight(LightColour.Grey, LightReason.Paused, Pause: pause), Day("2025-10-20"), reader: Chinese);
        Assert.Contains(ground == PauseGround.Other ? "等鉴定" : PauseWords.Of(ground, Chinese) + "，等鉴定", told, StringComparison.Ordinal);
        Assert.DoesNotContain("等鉴定。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("等鉴定；", told, StringComparison.Ordinal);
        Assert.Contains("10月9日", told, StringComparison.Ordinal);
        Assert.Equal(until is not null, told.Contains("11月3日", StringComparison.Ordinal));
        Assert.Equal(ground == PauseGround.Procedure, told.Contains(PauseWords.Of(PauseGround.Procedure, Chinese), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_ground_has_its_own_name() => Assert.Equal(4, Enum.GetValues<PauseGround>().Select(ground => PauseWords.Of(ground, Chinese)).Where(name => !name.Contains("PauseGround", StringComparison.Ordinal)).Distinct().Count());
}
