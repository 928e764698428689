using Microsoft.AspNetCore.DataProtection;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Drafts;

/// <summary>What staff are still writing: words of people, not yet masked.</summary>
public sealed class DraftVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.Draft.v1");
