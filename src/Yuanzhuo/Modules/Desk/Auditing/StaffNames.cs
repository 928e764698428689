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

    /// <summary>The account named by its id, or those whose name holds these words or who sign in by them; for asking within a query.</summary>
    public IQueryable<Guid?> Like(string words)
    {
        var upper = words.ToUpperInvariant();
        var people = db.Accounts.AsNoTracking();
        return (Guid.TryParse(words, out var id) ? people.Where(a => a.Id == id) : people.Where(a => a.DisplayName.Contains(words) || a.NormalizedUserName == upper)).Select(a => (Guid?)a.Id);
    }
}
