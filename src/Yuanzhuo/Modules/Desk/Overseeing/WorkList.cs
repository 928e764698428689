using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Overseeing;

/// <summary>The matters whose work a person reads, page by page.</summary>
public sealed class WorkList(YuanzhuoDb db, ReadableMatters readable, MatterTerms terms, CurrentUser user)
{
    public const int PageSize = 25;

    /// <summary>Farther than this nobody is counted to: more than a street has under way.</summary>
    public const int MostCounted = 5000;

    public const int LastPage = MostCounted / PageSize;

    /// <summary>A page of the list.</summary>
    public sealed record Part(IReadOnlyList<LedgerRow> Rows, BoundedCount Total, int Page);

    /// <summary>The place that the filter names, where it lies in what this person reads or above it; null for none.</summary>
    public Task<OrgUnit?> PlaceAsync(WorkFilter filter, CancellationToken ct)
    {
        if (filter.Place is not { } place) return Task.FromResult<OrgUnit?>(null);
        var units = db.OrgUnits.AsNoTracking();
        return Guid.TryParse(place, out var id) ? units.FirstOrDefaultAsync(u => u.Id == id, ct) : units.Where(u => u.ClosedOn == null).FirstOrDefaultAsync(u => u.Code == place, ct);
    }

    public async Task<Part> ReadAsync(WorkFilter filter, OrgUnit? place, Today today, CancellationToken ct)
    {
        var hits = await terms.FindAsync(filter.Q.Length > 0 ? filter.Q : null, ct);
        var matters = WorkQuery.Apply(Scope(place, filter.IsPlaceItself, hits), filter, today.Lights);
        var walk = new LedgerWalk(db, new LedgerFilter { Sort = filter.Order }, hits, matters);
        var page = filter.Page;
        var rows = await walk.LinesAsync((page - 1) * PageSize, PageSize, ct);
        var total = page == 1 && rows.Count < PageSize ? new BoundedCount(rows.Count) : BoundedCount.Of(await matters.Take(MostCounted + 1).CountAsync(ct), MostCounted);
        if (rows.Count > 0 || total.Value == 0) return new(rows, total, page);
        page = (total.Value + PageSize - 1) / PageSize;
        return new(await walk.LinesAsync((page - 1) * PageSize, PageSize, ct), total, page);
    }

    /// <summary>Who holds something open that this person reads.</summary>
    public Task<List<HolderChoice>> HoldersAsync(CancellationToken ct)
    {
        var holders = readable.Open.Select(m => m.HolderId);
        return db.OrgUnits.AsNoTracking().Where(u => OrgUnitKinds.Holders.Contains(u.Kind) && holders.Contains(u.Id)).OrderBy(u => u.Name).Select(u => new HolderChoice(u.Id, u.Name)).Take(300).ToListAsync(ct);
    }

    /// <summary>The topmost places that this person reads, to open the choice of places at.</summary>
    public async Task<OrgUnit?> TopAsync(CancellationToken ct)
    {
        var paths = user.PathsFor(Act.ReadWork);
        return paths is [{ Length: > 0 } only] && readable.HasArea ? await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Path == only, ct) : null;
    }

    private IQueryable<Matter> Scope(OrgUnit? place, bool isPlaceItself, MatterHits hits)
    {
        var matters = readable.Of(db.MattersAmong(hits));
        if (place is null) return matters;
        return isPlaceItself ? matters.Where(m => m.PlaceId == place.Id) : db.Within(matters, place);
    }
}

/// <summary>A holder that the list can be narrowed to.</summary>
public sealed record HolderChoice(Guid Id, string Name);
