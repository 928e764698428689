using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>Reads what the page of a matter shows to the person who asks, in one trip.</summary>
public sealed class ReadMatter(YuanzhuoDb db, CurrentUser user, UnitDirectory units, ReadToday readToday, TellMatter tell, CommitmentReader commitments, ReadStrip strip)
{
    /// <summary>Null where no matter has that number.</summary>
    public async Task<MatterView?> HandleAsync(string number, CancellationToken ct)
    {
        var gather = new Gather(db);
        var (rows, said, made, tables, facts) = (MatterRows.Ask(gather), SaidRows.Ask(gather), CommitmentRows.Ask(gather), TableRows.Ask(gather), MatterFacts.Ask(gather));
        await gather.RunAsync(number, ct);
        if (rows.Whole() is not { } matter) return null;
        var around = await units.OfAsync(UnitsOf(matter), ct);
        var (place, holder) = (around[matter.PlaceId], around[matter.HolderId]);
        var today = await readToday.HandleAsync(place.Path, ct);
        var maySeeWork = user.IsSignedIn && (user.May(Act.ReadWork, place.Path) || user.May(Act.ReadWork, holder.Path));
        var places = await PlacesAsync(place, matter.BuildingId, ct);
        return new MatterView
        {
            Matter = matter, Today = today, Light = today.Lights.Of(matter.Due),
            Places = places, Strip = await strip.HandleAsync(matter, place, holder, places, ct), Names = around.ToDictionary(u => u.Key, u => u.Value.Name),
            Happenings = await tell.HandleAsync(matter, facts.Told(), today, ct), Concerns = said.Said(maySeeWork), Files = said.Files(maySeeWork),
            Commitments = await commitments.OfMatterAsync(made, ct), Tables = tables.Tell(), MergedIntoNumber = rows.MergedIntoNumber,
            Doors = MatterDoors.Of(matter, user, place.Path, holder.Path, matter.OpenOffer is { } offer ? around[offer.ToUnitId].Path : null, today.On),
        };
    }

    private static IEnumerable<Guid> UnitsOf(Matter matter) =>
    [
        matter.PlaceId, matter.HolderId, .. matter.Holdings.Select(h => h.UnitId), .. matter.ProgressEntries.Select(p => p.UnitId),
        .. matter.HandOvers.SelectMany(h => (IEnumerable<Guid>)[h.FromUnitId, h.ToUnitId, h.NextUnitId ?? h.ToUnitId]),
    ];

    /// <summary>From the street down.</summary>
    private async Task<IReadOnlyList<OrgUnit>> PlacesAsync(OrgUnit place, Guid? buildingId, CancellationToken ct)
    {
        List<OrgUnit> places = [.. (await units.BranchAsync(place, ct)).Where(u => u.Kind != OrgUnitKind.District)];
        if (buildingId is { } id) places.AddRange((await units.OfAsync([id], ct)).Values);
        return places;
    }
}
