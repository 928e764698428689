using Microsoft.AspNetCore.DataProtection;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>Words as they were spoken, before anything was hidden: kept for those who handle them, and no longer than the contact data.</summary>
public sealed class SpokenVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.Spoken.v1")
{
    /// <summary>Sealed where the public reads less than was said; null where nothing was hidden, for then nothing needs to be kept twice.</summary>
    public string? Seal(string spoken, PublicWords shown) => spoken == shown.Text ? null : Seal(spoken);
}
