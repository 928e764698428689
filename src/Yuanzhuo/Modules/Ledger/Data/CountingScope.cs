using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>What is counted: what was received at or below a place within a period. Null asks nothing.</summary>
/// <param name="Place">The unit whose subtree is counted.</param>
/// <param name="From">First day received.</param>
/// <param name="To">Last day received.</param>
/// <param name="Category">Of that category; empty text asks for those without one.</param>
public sealed record CountingScope(OrgUnit? Place, DateOnly? From, DateOnly? To, string? Category = null)
{
    /// <summary>By which divisions; without a place they are all one.</summary>
    public UnitTree Tree { get; init; }

    /// <summary>For the divisions of the day: what stood below the place, and when (<see cref="BelowAsync"/>).</summary>
    public IReadOnlyList<PlaceSpan>? Below { get; init; }

    /// <summary>The same of some days of it.</summary>
    public CountingScope On(DateOnly? from, DateOnly? to) => this with { From = from, To = to, Below = Below is { } below ? [.. below.Select(s => s.Within(from, to)).OfType<PlaceSpan>()] : null };

    /// <summary>With what stood below the place on the days of the period, where that is asked.</summary>
    public async ValueTask<CountingScope> BelowAsync(UnitTrees trees, CancellationToken ct)
    {
        if (Tree == UnitTree.Today || Place is not { } place) return this with { Below = null };
        var spans = (await trees.GetAsync(ct)).Below(Tree, place.Id);
        return (this with { Below = spans }).On(From, To);
    }
}
