using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Rules.Data;

/// <summary>The value of a rule for a place on a day: the narrowest pack that holds there, else the default.</summary>
public sealed class RulePacks(Remembered<RuleBook> book)
{
    /// <param name="key">One of the keys in <see cref="DefaultRules"/>.</param>
    /// <param name="placePath">Path of the organisation it is asked for; null asks for the installation.</param>
    /// <param name="on">The day it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<int> ValueAsync(string key, string? placePath, DateOnly on, CancellationToken ct = default) =>
        (await BookAsync(ct)).Value(key, placePath, on);

    /// <summary>All packs now in the database.</summary>
    public ValueTask<RuleBook> BookAsync(CancellationToken ct = default) => book.GetAsync(ct);

    /// <summary>All packs as last seen, for a write that makes sure of them.</summary>
    internal ValueTask<Seen<RuleBook>> SeenAsync(bool anew, CancellationToken ct) => book.SeenAsync(anew, ct);

    internal static async Task<RuleBook> ReadAsync(YuanzhuoDb db) => new(await db.Set<RulePack>().AsNoTracking().ToListAsync());
}
