using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>A matter with the closure under way, its place and its holder: what every step of closing looks at.</summary>
internal sealed record ClosureCase(Matter Matter, Closure? Closure, OrgUnit Place, OrgUnit Holder)
{
    /// <summary>The closure, or that none is under way.</summary>
    public Result<Closure> UnderWay => Closure is { } closure ? closure : Refusal.RuleBroken("Supervision.NoClosureUnderWay");
}

/// <summary>Loads a case, the same way for every step.</summary>
internal sealed class ClosureDesk(YuanzhuoDb db)
{
    public async Task<ClosureCase?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.MatterAsync(number, ct) is not { } matter) return null;
        var place = await db.OrgUnits.FindAsync([matter.PlaceId], ct);
        var holder = await db.OrgUnits.FindAsync([matter.HolderId], ct);
        return new ClosureCase(matter, await db.OpenClosureAsync(matter.Id, ct), place!, holder!);
    }

    /// <summary>To be changed by whoever has the right at the matter's place. Where no closure is under way any more, what the form was shown is gone: the rule says so.</summary>
    public async Task<Result<At<ClosureCase>>> AtPlaceAsync(string number, CancellationToken ct) =>
        await FindAsync(number, ct) is { } found ? At.Place(found, found.Place.Path, (Aggregate?)found.Closure ?? found.Matter) : Refusal.NotFound("Matters.NoSuchMatter");

    /// <summary>To be changed by the holder.</summary>
    public async Task<Result<At<ClosureCase>>> AtHolderAsync(string number, CancellationToken ct) =>
        await FindAsync(number, ct) is { } found ? At.Place(found, found.Holder.Path, found.Closure) : Refusal.NotFound("Matters.NoSuchMatter");
}
