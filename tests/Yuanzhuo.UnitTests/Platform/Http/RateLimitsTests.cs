using Microsoft.AspNetCore.Http;
using System.Net;
using Yuanzhuo.Platform.Http;

namespace Yuanzhuo.UnitTests.Platform.Http;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void One_household_is_one_network(string address, string network) =>
        Assert.Equal(network, RateLimits.NetworkOf(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } }));
}
