using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Who decides when two organisations refused.</summary>
public static class Deciders
{
    extension(YuanzhuoDb db)
    {
        /// <summary>The street of the place; where there is none (an enterprise's matter at the district), what stands nearest above it.</summary>
        public async Task<OrgUnit> DeciderOfAsync(OrgUnit place, CancellationToken ct = default) =>
            await db.StreetOfAsync(place, ct) ?? await db.AtOrAbove(place).Where(u => u.Id != place.Id).OrderByDescending(u => u.Path.Length).FirstOrDefaultAsync(ct) ?? place;
    }
}
