using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>Reads what the page of a matter shows to the person who asks.</summary>
public sealed class ReadMatter(YuanzhuoDb db, CurrentUser user, ReadToday readToday, TellMatter tell, CommitmentReader commitments, ReadTables tables)
{
    /// <summary>Null where no matter has that number.</summary>
    public async Task<MatterView?> HandleAsync(string number, CancellationToken ct)
    {
        if (await db.WholeMatters.AsNoTracking().FirstOrDefaultAsync(m => m.Number == number, ct) is not { } matter) return null;
        var units = await UnitsAsync(matter, ct);
        var place = units[matter.PlaceId];
        var today = await readToday.HandleAsync(place.Path, ct);
        var maySeeWork = user.IsSignedIn && (user.May(Act.ReadWork, place.Path) || user.May(Act.ReadWork, units[matter.HolderId].Path));
        return new MatterView
        {
            Matter = matter, Today = today, Light = today.LightOf(matter.Ending, matter.AwaitsClosure, matter.DueOn, matter.LastMovedAt),
            Places = await PlacesAsync(place, matter.BuildingId, ct), Names = units.ToDictionary(u => u.Key, u => u.Value.Name),
            Happenings = await tell.HandleAsync(matter, today, ct), Concerns = await ConcernsAsync(matter, maySeeWork, ct), Files = await FilesAsync(matter, maySeeWork, ct),
            Commitments = await commitments.OfMatterAsync(matter.Id, ct), Tables = await tables.HandleAsync(matter.Id, ct),
            MergedIntoNumber = await NumberOfAsync(matter.MergedIntoId, ct),
            Doors = MatterDoors.Of(matter, user, place.Path, units[matter.HolderId].Path, matter.OpenOffer is { } offer ? units[offer.ToUnitId].Path : null),
        };
    }

    private async Task<Dictionary<Guid, OrgUnit>> UnitsAsync(Matter matter, CancellationToken ct)
    {
        List<Guid> ids =
        [
            matter.PlaceId, matter.HolderId, .. matter.Holdings.Select(h => h.UnitId), .. matter.ProgressEntries.Select(p => p.UnitId),
            .. matter.HandOvers.SelectMany(h => (IEnumerable<Guid>)[h.FromUnitId, h.ToUnitId, h.NextUnitId ?? h.ToUnitId]),
        ];
        ids = [.. ids.Distinct()];
        return await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
    }

    /// <summary>A unit's path is made of its ancestors' paths, each 13 letters longer.</summary>
    private async Task<IReadOnlyList<OrgUnit>> PlacesAsync(OrgUnit place, Guid? buildingId, CancellationToken ct)
    {
        var paths = Enumerable.Range(1, place.Path.Length / 13).Select(n => place.Path[..(n * 13)]).ToList();
        var above = await db.OrgUnits.AsNoTracking().Where(u => paths.Contains(u.Path) && u.Kind != OrgUnitKind.District).OrderBy(u => u.Path).ToListAsync(ct);
        if (buildingId is { } id && await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is { } building) above.Add(building);
        return above;
    }

    private async Task<IReadOnlyList<SaidWords>> ConcernsAsync(Matter matter, bool maySeeWork, CancellationToken ct)
    {
        var ids = matter.Voices.Where(v => v.LeftAt is null).Select(v => v.ConcernId).ToList();
        var concerns = await db.Concerns.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.RaisedAt)
            .Select(c => new { c.RaisedOn, c.Channel, c.PublicWords, Photos = c.Photos.Select(p => p.FileId).ToList() }).ToListAsync(ct);
        var photoIds = concerns.SelectMany(c => c.Photos).ToList();
        var open = photoIds.Count == 0 ? [] : await db.Set<StoredFile>().Where(f => photoIds.Contains(f.Id) && (f.IsPublic || maySeeWork)).Select(f => f.Id).ToListAsync(ct);
        return [.. concerns.Select(c => new SaidWords(c.RaisedOn, c.Channel, c.PublicWords, [.. c.Photos.Where(open.Contains)], c.Photos.Count(p => !open.Contains(p))))];
    }

    private async Task<Dictionary<Guid, ShownFile>> FilesAsync(Matter matter, bool maySeeWork, CancellationToken ct)
    {
        var ids = matter.ProgressEntries.SelectMany(p => p.Files).Select(f => f.FileId).ToList();
        if (ids.Count == 0) return [];
        return await db.Set<StoredFile>().Where(f => ids.Contains(f.Id))
            .Select(f => new ShownFile(f.Id, f.Name, f.ContentType.StartsWith("image/"), f.IsPublic || maySeeWork)).ToDictionaryAsync(f => f.Id, ct);
    }

    private async Task<string?> NumberOfAsync(Guid? matterId, CancellationToken ct) =>
        matterId is { } id ? await db.Matters.Where(m => m.Id == id).Select(m => m.Number).FirstOrDefaultAsync(ct) : null;
}
