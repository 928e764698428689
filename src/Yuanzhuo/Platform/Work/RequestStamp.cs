using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuanzhuo.Platform.Work;

/// <summary>The digests by which a repeated request is recognised.</summary>
internal sealed record RequestStamp(string Key, string Fingerprint)
{
    /// <summary>Caller, deed and key in one digest; null where there is no key.</summary>
    public static RequestStamp? Of(Repeatable input, Caller caller)
    {
        if (string.IsNullOrWhiteSpace(input.RequestKey)) return null;
        var fingerprint = Digest(JsonSerializer.Serialize(input, input.GetType()));
        return new(Digest($"{caller.OwnerOf(input, fingerprint)}\n{input.GetType().FullName}\n{input.RequestKey}"), fingerprint);
    }

    public HandledRequest Handled(string outcome, DateTimeOffset at) => new() { Key = Key, Fingerprint = Fingerprint, Outcome = outcome, At = at };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
