using Microsoft.AspNetCore.DataProtection;
using System.Security.Cryptography;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Encrypts what only some may read (AES with HMAC, ASP.NET data protection); what was sealed for one purpose opens for no other. The keys
/// stand in the database, protected there by the operator's certificate (<c>Keys:Certificates</c>), and a backup keeps them in a folder apart.
/// </summary>
public abstract class Vault(IDataProtectionProvider provider, string purpose)
{
    private readonly IDataProtector _protector = provider.CreateProtector(purpose);

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
