using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>A matter with its place and its holder.</summary>
public sealed record MatterAtHand(Matter Matter, OrgUnit Place, OrgUnit Holder);

/// <summary>Hands out matters to those who may change them: by right at the place (the community answers for all) or at the holder.</summary>
public sealed class MatterDesk(YuanzhuoDb db, UnitDirectory directory, CurrentUser user)
{
    /// <summary>To be changed by whoever has the right at the place.</summary>
    public async Task<Result<At<MatterAtHand>>> AtPlaceAsync(string number, CancellationToken ct) =>
        await FindAsync(number, ct) is { } found ? At.Place(found, found.Place.Path, found.Matter) : Refusal.NotFound("Matters.NoSuchMatter");

    /// <summary>To be changed by whoever has the right at the holder, or at the place.</summary>
    public async Task<Result<At<MatterAtHand>>> AtHolderAsync(string number, CancellationToken ct) =>
        await FindAsync(number, ct) is { } found ? At.Either(found, found.Holder.Path, found.Place.Path, found.Matter) : Refusal.NotFound("Matters.NoSuchMatter");

    /// <summary>To be shown; null where there is no such matter.</summary>
    public async Task<MatterAtHand?> LookAsync(string number, CancellationToken ct)
    {
        var gather = new Gather(db);
        var rows = MatterRows.Ask(gather);
        await gather.RunAsync(number, ct);
        if (rows.Whole() is not { } matter) return null;
        var units = await directory.OfAsync([matter.PlaceId, matter.HolderId], ct);
        return new(matter, units[matter.PlaceId], units[matter.HolderId]);
    }

    /// <summary>Whether this person may, for showing a page's form.</summary>
    public bool May(MatterAtHand at, Act act, bool byHolder) => user.May(act, at.Place.Path) || (byHolder && user.May(act, at.Holder.Path));

    private async Task<MatterAtHand?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.WholeMatters.FirstOrDefaultAsync(m => m.Number == number, ct) is not { } matter) return null;
        var units = await db.OrgUnits.AsNoTracking().Where(u => u.Id == matter.PlaceId || u.Id == matter.HolderId).ToListAsync(ct);
        return new(matter, units.First(u => u.Id == matter.PlaceId), units.First(u => u.Id == matter.HolderId));
    }
}
