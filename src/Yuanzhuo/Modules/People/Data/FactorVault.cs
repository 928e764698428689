using Microsoft.AspNetCore.DataProtection;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>The keys of authenticator apps. Whose it is is sealed with it, so that no row's key opens for somebody else.</summary>
internal sealed class FactorVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.SecondFactor.v1")
{
    public string SealFor(Guid accountId, byte[] key) => Seal($"{accountId:N}:{Convert.ToHexString(key)}")!;

    /// <summary>Null where it is another one's, was never sealed here, or its key is lost.</summary>
    public byte[]? OpenFor(Guid accountId, string? secret) =>
        Open(secret)?.Split(':') is [var whose, var key] && whose == accountId.ToString("N") ? Convert.FromHexString(key) : null;
}
