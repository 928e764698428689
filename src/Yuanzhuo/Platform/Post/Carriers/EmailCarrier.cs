using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using System.Globalization;
using System.Net.Sockets;

namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>E-mail by SMTP. The Message-ID is the message's own, so that a mailbox shows one that came twice once.</summary>
internal sealed class EmailCarrier(PostSettings settings) : ICarrier
{
    private const int PermanentFailure = 500;

    public Carrier Kind => Carrier.Email;

    public async Task<SendOutcome> SendAsync(Message message, CancellationToken ct)
    {
        var email = settings.Email!;
        if (!MailboxAddress.TryParse(message.Address, out var to)) return new(Sending.Refused, "address");
        using var mail = Write(email, to, message);
        using var smtp = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
        try
        {
            await smtp.ConnectAsync(email.Host, email.Port, OptionsOf(email.Security), ct);
            if (email.User is not null) await smtp.AuthenticateAsync(email.User, email.Password ?? "", ct);
            await smtp.SendAsync(mail, ct);
            await smtp.DisconnectAsync(quit: true, ct);
            return SendOutcome.Sent;
        }
        catch (SmtpCommandException refused)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"SMTP {(int)refused.StatusCode}");
            return new((int)refused.StatusCode >= PermanentFailure && refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? Sending.Refused : Sending.Later, code);
        }
        catch (Exception down) when (down is SocketException or IOException or TimeoutException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException)
        {
            return new(Sending.Unreachable, down.GetType().Name);
        }
    }

    private static MimeMessage Write(EmailSettings email, MailboxAddress to, Message message)
    {
        var mail = new MimeMessage { MessageId = $"{message.Id:N}@yuanzhuo", Subject = message.Subject, Body = new TextPart("plain") { Text = message.Text } };
        mail.From.Add(new MailboxAddress(email.FromName ?? "", email.From));
        mail.To.Add(to);
        // RFC 3834: no answer by a machine is wanted.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static SecureSocketOptions OptionsOf(EmailSecurity security) => security switch
    {
        EmailSecurity.None => SecureSocketOptions.None,
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
