using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>The people of the journal and of the trace by name. Only staff have accounts, and what they do at work is done in their name.</summary>
public sealed class StaffNames(YuanzhuoDb db)
{
    /// <summary>The names by which colleagues know them.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        return await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);
    }
}
