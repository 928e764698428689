using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A mail server of the test's own, which can be out of order and can know no such mailbox.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private CancellationTokenSource _stop = new();
    private Task _runs = Task.CompletedTask;

    private MailServer(int port) => Port = port;

    public int Port { get; }

    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>A mailbox that does not exist (550).</summary>
    public string? Unknown { get; set; }

    public static MailServer Start()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var server = new MailServer(((IPEndPoint)probe.LocalEndpoint).Port);
        probe.Stop();
        server.Up();
        return server;
    }

    public void Up()
    {
        _stop = new();
        var options = new SmtpServerOptionsBuilder().ServerName("test").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Mailboxes(this));
        _runs = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public async Task DownAsync()
    {
        await _stop.CancelAsync();
        await _runs;
    }

    /// <summary>What came to that address.</summary>
    public IReadOnlyList<MimeMessage> To(string address) => [.. Taken.Where(m => m.To.Mailboxes.Any(b => b.Address == address))];

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        _stop.Dispose();
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            server.Taken.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Mailboxes(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult($"{to.User}@{to.Host}" != server.Unknown);
    }
}
