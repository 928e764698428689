using Microsoft.AspNetCore.DataProtection;
using System.Text.Json;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>From where somebody looked, and at what.</summary>
public sealed class TraceVault(IDataProtectionProvider provider) : Vault(provider, "Yuanzhuo.Trace.v1")
{
    /// <summary>The details as they stand in the table.</summary>
    public string Seal(TraceDetails details) => Seal(JsonSerializer.Serialize(details))!;

    /// <summary>The details; null where the key is lost.</summary>
    public TraceDetails? OpenDetails(string? secret) => Open(secret) is { } clear ? JsonSerializer.Deserialize<TraceDetails>(clear) : null;
}
