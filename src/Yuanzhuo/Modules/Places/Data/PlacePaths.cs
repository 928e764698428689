using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Places.Data;

internal sealed class PlacePaths(YuanzhuoDb db) : IPlacePaths
{
    public Task<string?> OfAsync(Guid unitId, CancellationToken ct) =>
        db.OrgUnits.Where(u => u.Id == unitId).Select(u => (string?)u.Path).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PlaceName>> FindAsync(string words, int atMost, CancellationToken ct)
    {
        var text = words.Trim();
        if (text.Length == 0) return [];
        var letters = text.ToLowerInvariant();
        var all = db.OrgUnits;
        return await all.AsNoTracking().Existing()
            .Where(u => u.Name.Contains(text) || u.Initials.StartsWith(letters) || (u.Code != null && u.Code.StartsWith(text)))
            .OrderBy(u => u.Path.Length).ThenBy(u => u.Name).Take(atMost)
            .Select(u => new PlaceName(u.Id, u.Path, u.Name, all.Where(above => above.Id == u.ParentId).Select(above => above.Name).FirstOrDefault()))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
}
