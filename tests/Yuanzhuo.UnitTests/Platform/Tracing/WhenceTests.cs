using System.Net;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.UnitTests.Platform.Tracing;

public sealed class WhenceTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64")]
    public void An_address_no_closer_than_a_household(string address, string written) => Assert.Equal(written, Whence.Of(IPAddress.Parse(address)));

    [Fact]
    public void Nobody_is_nowhere() => Assert.Equal("", Whence.Of(null));
}
