using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>The matters whose work a person reads: by subtree as a rule; a department what it holds. Each by itself walks an index; only who is both asks for either.</summary>
public sealed class ReadableMatters(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>Organisations whose work this person reads because they hold it, not because it lies in their area.</summary>
    public IReadOnlyList<Guid> OwnUnits => [.. user.Standings.Where(s => AccessTable.ReachOf(Act.ReadWork, s.Role).Contains(Reach.Unit)).Select(s => s.UnitId).Distinct()];

    /// <summary>Whether a post lets this person read the work of an area, not only what an organisation holds.</summary>
    public bool HasArea => user.Standings.Any(s => AccessTable.ReachOf(Act.ReadWork, s.Role).Any(reach => reach != Reach.Unit));

    /// <summary>Ids of the places whose work this person reads.</summary>
    public IQueryable<Guid> Places => db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.ReadWork)).Select(u => u.Id);

    /// <summary>The open ones.</summary>
    public IQueryable<Matter> Open => Of(db.Matters.AsNoTracking().Where(m => m.Ending == null));

    /// <summary>Those of these that this person reads.</summary>
    public IQueryable<Matter> Of(IQueryable<Matter> matters)
    {
        var (places, holders) = (Places, OwnUnits);
        if (holders.Count == 0) return matters.Where(m => places.Contains(m.PlaceId));
        return HasArea ? matters.Where(m => places.Contains(m.PlaceId) || holders.Contains(m.HolderId)) : matters.Where(m => holders.Contains(m.HolderId));
    }
}
