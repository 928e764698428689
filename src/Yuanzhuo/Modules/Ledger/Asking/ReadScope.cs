using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Asking;

/// <summary>Understands which place and period an address asks for, and by which divisions: those of the day of receipt unless it says otherwise.</summary>
public sealed class ReadScope(ReadFilter filters)
{
    public async Task<(CountingScope Scope, List<Refusal> Problems)> HandleAsync(string? place, string? from, string? to, string? tree, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var scope = new CountingScope(await filters.PlaceAsync(place, problems, ct), ReadFilter.Day(from, "from", problems), ReadFilter.Day(to, "to", problems))
        {
            Tree = ReadFilter.Tree(tree, UnitTree.Then, problems),
        };
        if (scope.From > scope.To) problems.Add(Refusal.Invalid("Ledger.FromAfterTo", "from"));
        return (scope, problems);
    }
}
