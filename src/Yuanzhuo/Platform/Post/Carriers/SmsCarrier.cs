using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuanzhuo.Platform.Post.Carriers;

/// <summary>Text messages through an HTTP gateway whose request is described by the configuration.</summary>
internal sealed class SmsCarrier(PostSettings settings, PostClient client, TimeProvider clock) : ICarrier
{
    public Carrier Kind => Carrier.Sms;

    public async Task<SendOutcome> SendAsync(Message message, CancellationToken ct)
    {
        var sms = settings.Sms!;
        Func<string, string> escape = sms.ContentType == "application/json" ? text => JsonEncodedText.Encode(text).ToString() : WebUtility.UrlEncode!;
        var body = sms.Body
            .Replace("{id}", message.Id.ToString("N"), StringComparison.Ordinal)
            .Replace("{phone}", escape(message.Address), StringComparison.Ordinal)
            .Replace("{text}", escape(message.Text), StringComparison.Ordinal);
        var (answer, failed) = await client.PostAsync(sms.Url, body, sms.ContentType, [.. sms.Headers, .. Signature(sms.Secret, body)], ct);
        if (failed is not null) return failed;
        return sms.Good is null || answer.Contains(sms.Good, StringComparison.Ordinal) ? SendOutcome.Sent : new(Sending.Later, "gateway said no");
    }

    private IEnumerable<KeyValuePair<string, string>> Signature(string? secret, string body)
    {
        if (secret is null) yield break;
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return new("X-Timestamp", timestamp);
        yield return new("X-Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{body}"))));
    }
}
