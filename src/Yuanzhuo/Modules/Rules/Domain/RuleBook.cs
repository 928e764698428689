namespace Yuanzhuo.Modules.Rules.Domain;

/// <summary>All rule packs together: which value holds where and when.</summary>
public sealed class RuleBook(IReadOnlyList<RulePack> packs)
{
    /// <summary>The value of the narrowest pack that holds for that place on that day, else the default.</summary>
    public int Value(string key, string? placePath, DateOnly on) => InForce(key, placePath, on)?.Value ?? DefaultRules.Of(key).Value;

    /// <summary>The pack that decides; null where the default holds. Of two for the same organisation the later one.</summary>
    public RulePack? InForce(string key, string? placePath, DateOnly on) => packs
        .Where(p => p.Key == key && p.HoldsOn(on) && p.DepthAt(placePath) is not null)
        .OrderByDescending(p => p.DepthAt(placePath)).ThenByDescending(p => p.FromOn).ThenByDescending(p => p.SetAt).ThenByDescending(p => p.Id)
        .FirstOrDefault();
}
