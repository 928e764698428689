using Microsoft.AspNetCore.DataProtection;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>How a person can be reached, and the links that only they may know.</summary>
public sealed class ContactVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.Contact.v1")
{
    /// <summary>What is looked for in staff's words (<see cref="PublicWords.Check"/>).</summary>
    public KnownContact Known(string? name, string? phone) => new(Open(name), Open(phone));
}
