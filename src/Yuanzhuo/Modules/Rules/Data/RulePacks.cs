using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>The value of a rule for a place on a day: the narrowest pack that holds there, else the default.</summary>
public sealed class RulePacks(YuanzhuoDb db, RuleMemory memory, TimeProvider clock)
{
    /// <param name="key">One of the keys in <see cref="DefaultRules"/>.</param>
    /// <param name="placePath">Path of the organisation it is asked for; null asks for the installation.</param>
    /// <param name="on">The day it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<int> ValueAsync(string key, string? placePath, DateOnly on, CancellationToken ct = default) =>
        (await BookAsync(ct)).Value(key, placePath, on);

    /// <summary>All packs, from memory where it was read lately. They are few, so reading them anew costs no more than asking whether they changed.</summary>
    public async ValueTask<RuleBook> BookAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return memory.Fresh(now) ?? memory.Keep(new RuleBook(await db.Set<RulePack>().AsNoTracking().ToListAsync(ct)), now);
    }
}
