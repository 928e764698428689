using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>
/// One kept connection that sends prepared bytes and reads one whole answer. The usual client takes more of the shared cores than a server
/// that answers from memory, and would so measure itself.
/// </summary>
internal sealed class WireClient(Uri address) : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly byte[] _buffer = new byte[256 * 1024];
    private Socket? _socket;

    /// <summary>The request as it crosses the wire. The answer comes uncompressed unless <paramref name="headers"/> ask for more.</summary>
    public static byte[] Get(string path, string headers = "") => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n{headers}\r\n");

    public static byte[] Post(string path, string json, string headers = "")
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}\r\n"));
        return [.. head, .. body];
    }

    /// <summary>The status, once the whole answer is here.</summary>
    public async ValueTask<int> AskAsync(byte[] request)
    {
        var socket = _socket ??= await ConnectAsync();
        await socket.SendAsync(request);
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await MoreAsync(socket, filled);
            head = _buffer.AsSpan(0, filled).IndexOf(HeadEnd);
        }

        var text = Encoding.ASCII.GetString(_buffer, 0, head + 2);
        await BodyAsync(socket, text, head + HeadEnd.Length, filled);
        return int.Parse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => _socket?.Dispose();

    private async ValueTask BodyAsync(Socket socket, string head, int from, int filled)
    {
        if (Header(head, "Content-Length: ") is { } length)
        {
            var left = int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture) - (filled - from);
            while (left > 0) left -= await MoreAsync(socket, 0);
        }
        else if (Header(head, "Transfer-Encoding: ") is not null)
        {
            // The last chunk is empty; what is in the buffer before does not matter.
            while (!_buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
            {
                var kept = Math.Min(filled, 4);
                _buffer.AsSpan(filled - kept, kept).CopyTo(_buffer);
                filled = kept + await MoreAsync(socket, kept);
            }
        }
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        at += name.Length + 2;
        return head[at..head.IndexOf("\r\n", at, StringComparison.Ordinal)];
    }

    private async ValueTask<int> MoreAsync(Socket socket, int from)
    {
        var read = await socket.ReceiveAsync(_buffer.AsMemory(from));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }
}
