using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Yuanzhuo.Platform.Keys;

/// <summary>
/// The keys of sessions and sealed contacts stand in the database, so that all nodes have the same. With <c>Keys:Certificates</c> they
/// are encrypted there: the first certificate for new keys, the others open older ones.
/// </summary>
internal static class KeysSetup
{
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<TakeInKeys>();
        var keys = services.AddDataProtection().SetApplicationName("Yuanzhuo").PersistKeysToDbContext<YuanzhuoDb>();
        var certificates = (configuration.GetSection("Keys:Certificates").Get<CertificateFile[]>() ?? []).Select(c => X509CertificateLoader.LoadPkcs12FromFile(c.File, c.Password)).ToArray();
        if (certificates is [var present, ..]) keys.ProtectKeysWithCertificate(present).UnprotectKeysWithAnyCertificate(certificates);
    }

    /// <param name="File">A PKCS #12 file with its private key.</param>
    /// <param name="Password">What opens the file, if anything.</param>
    internal sealed record CertificateFile(string File, string? Password = null);
}
