using System.Net;
using System.Net.Sockets;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>From where somebody asks, no closer than needed: of an IPv6 address the network of 64 bits, which is what one household gets.</summary>
internal static class Whence
{
    private const int LongestBrowser = 200;

    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    public static string BrowserOf(HttpContext? http) => http?.Request.Headers.UserAgent.ToString() is { } said ? said[..Math.Min(said.Length, LongestBrowser)] : "";
}
