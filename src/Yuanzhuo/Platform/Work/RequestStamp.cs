using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuanzhuo.Platform.Work;

/// <summary>The digests by which a repeated request is recognised.</summary>
internal sealed record RequestStamp(string Key, string Fingerprint)
{
    public static RequestStamp? Of(Repeatable input) =>
        string.IsNullOrWhiteSpace(input.RequestKey) ? null : new(Digest($"{input.GetType().FullName}:{input.RequestKey}"), Digest(JsonSerializer.Serialize(input, input.GetType())));

    public HandledRequest Handled(string outcome, DateTimeOffset at) => new() { Key = Key, Fingerprint = Fingerprint, Outcome = outcome, At = at };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
