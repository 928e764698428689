using System.Text.Json.Serialization;

namespace Yuanzhuo.Platform.Work;

/// <summary>
/// The input of a write. Forms carry a fresh key in a hidden field (<c>&lt;RequestKey/&gt;</c>), clients of the API in <c>Idempotency-Key</c>;
/// without one the write is done each time it is asked.
/// </summary>
public abstract class Repeatable
{
    /// <summary>At most 200 characters; outside the fingerprint. It belongs to its <see cref="Caller"/>.</summary>
    [JsonIgnore]
    public string? RequestKey { get; set; }

    /// <summary>The key was made of a secret that only its sender has (a draft's link, a cookie for life): it names its caller by itself. Never bound from outside.</summary>
    [JsonIgnore]
    internal bool KeyIsSecret { get; set; }
}
