using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>A value that was set, with names: for administrators' eyes.</summary>
public sealed record RuleChange(RulePack Pack, string? ScopeName, string? ByName);

/// <summary>What was set and by whom, newest first.</summary>
internal sealed class RuleHistory(YuanzhuoDb db, IPlacePaths places)
{
    public async Task<IReadOnlyList<RuleChange>> OfAsync(string? key, CancellationToken ct)
    {
        var packs = await db.Set<RulePack>().AsNoTracking().Where(p => key == null || p.Key == key).OrderByDescending(p => p.SetAt).ThenByDescending(p => p.Id).ToListAsync(ct);
        var units = await places.NamesAsync([.. packs.Select(p => p.ScopeUnitId).OfType<Guid>().Distinct()], ct);
        var byIds = packs.Select(p => p.SetById).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(a => byIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);
        return [.. packs.Select(p => new RuleChange(p, p.ScopeUnitId is { } unit ? units.GetValueOrDefault(unit) : null, people.GetValueOrDefault(p.SetById)))];
    }
}
