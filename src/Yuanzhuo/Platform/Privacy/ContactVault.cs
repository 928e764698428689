using Microsoft.AspNetCore.DataProtection;
using System.Security.Cryptography;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Contact data at rest is encrypted (AES with HMAC, ASP.NET data protection). The keys stand in the database, protected there by the
/// operator's certificate (<c>Keys:Certificates</c>), and a backup keeps them in a folder apart.
/// </summary>
public sealed class ContactVault(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Yuanzhuo.Contact.v1");

    public string? Seal(string? clear) => string.IsNullOrWhiteSpace(clear) ? null : _protector.Protect(clear);

    /// <summary>The clear text; null where nothing was sealed or the key is lost.</summary>
    public string? Open(string? secret)
    {
        if (secret is null) return null;
        try
        {
            return _protector.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
