using Microsoft.AspNetCore.DataProtection;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>Internal notes: what those who handle a matter tell each other may name people, so it is not legible in the tables.</summary>
public sealed class NoteVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.Note.v1");
