using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Matters that were ticked in a list, for doing the same to each.</summary>
public sealed class TickedMatters(YuanzhuoDb db, ReadableMatters readable)
{
    /// <summary>Of these, those that this person may read, in the order of their numbers.</summary>
    public Task<List<TickedMatter>> OfAsync(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? Task.FromResult<List<TickedMatter>>([]) : Rows(readable.Of(db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id)))).ToListAsync(ct);

    /// <summary>The number and version of one; null where there is none.</summary>
    public Task<MatterKey?> KeyOfAsync(Guid id, CancellationToken ct) => db.Matters.AsNoTracking().Where(m => m.Id == id).Select(m => new MatterKey(m.Number, m.Version)).FirstOrDefaultAsync(ct);

    private IQueryable<TickedMatter> Rows(IQueryable<Matter> matters) =>
        from m in matters
        join place in db.OrgUnits on m.PlaceId equals place.Id
        join holder in db.OrgUnits on m.HolderId equals holder.Id
        orderby m.Number
        select new TickedMatter(m.Id, m.Number, m.Title, m.PlaceId, place.Name, m.HolderId, holder.Name, holder.Kind);
}

/// <summary>A matter as it stands behind a tick.</summary>
public sealed record TickedMatter(Guid Id, string Number, string Title, Guid PlaceId, string PlaceName, Guid HolderId, string HolderName, OrgUnitKind HolderKind)
{
    public TickedRow Row => new(Id, Title, $"{Number} · {PlaceName} · {HolderName}");
}

/// <summary>What a deed asks of a matter to know it.</summary>
public sealed record MatterKey(string Number, Guid Version);
