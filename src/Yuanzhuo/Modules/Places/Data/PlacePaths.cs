namespace Yuanzhuo.Modules.Places.Data;

internal sealed class PlacePaths(YuanzhuoDb db, UnitSearch search) : IPlacePaths
{
    public Task<string?> OfAsync(Guid unitId, CancellationToken ct) =>
        db.OrgUnits.Where(u => u.Id == unitId).Select(u => (string?)u.Path).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PlaceName>> FindAsync(string words, int atMost, CancellationToken ct) =>
        [.. (await search.AnywhereAsync(words, atMost, ct)).Select(found => new PlaceName(found.Unit.Id, found.Unit.Path, found.Unit.Name, found.Above?.Name))];

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
}
