using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Yuanzhuo.Benchmarks.Running;

internal static class Ports
{
    /// <summary>An address on this machine at which nobody listens yet.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";
    }
}
