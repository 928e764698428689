using System.Text.Json.Serialization;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Recovery codes for the one answer that shows them: they are kept nowhere in clear, so a repeated send gets none.</summary>
public sealed record ShownCodes
{
    [JsonIgnore]
    public IReadOnlyList<string> Codes { get; init; } = [];
}
