using Yuanzhuo.Modules.Ledger.Data;

namespace Yuanzhuo.Modules.Ledger.Asking;

/// <summary>Understands which place and period an address asks for.</summary>
public sealed class ReadScope(ReadFilter filters)
{
    public async Task<(CountingScope Scope, IReadOnlyList<Refusal> Problems)> HandleAsync(string? place, string? from, string? to, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var scope = new CountingScope(await filters.PlaceAsync(place, problems, ct), ReadFilter.Day(from, "from", problems), ReadFilter.Day(to, "to", problems));
        if (scope.From > scope.To) problems.Add(Refusal.Invalid("Ledger.FromAfterTo", "from"));
        return (scope, problems);
    }
}
