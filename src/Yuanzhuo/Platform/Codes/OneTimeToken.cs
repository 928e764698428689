using System.Buffers.Text;
using System.Security.Cryptography;

namespace Yuanzhuo.Platform.Codes;

/// <summary>
/// A secret for a link: 256 random bits, fit for an address. Only the digest is stored, so who reads the table cannot use the links;
/// a fast digest suffices because the secret is random. Using it up and letting it expire is the caller's rule.
/// </summary>
/// <param name="Secret">For the link, 43 characters; never stored.</param>
/// <param name="Digest">For the table: SHA-256, 64 hexadecimal digits.</param>
public sealed record OneTimeToken(string Secret, string Digest)
{
    public static OneTimeToken Create()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new OneTimeToken(secret, DigestOf(secret));
    }

    /// <summary>The digest by which a presented secret is looked up; of anything, however odd.</summary>
    public static string DigestOf(string? secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret ?? "")));

    /// <summary>Whether this secret belongs to that digest, in a time that tells nothing.</summary>
    public static bool IsMatch(string? secret, string digest) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(DigestOf(secret)), System.Text.Encoding.ASCII.GetBytes(digest));

    /// <summary>Secrets do not belong in logs.</summary>
    public override string ToString() => nameof(OneTimeToken);
}
