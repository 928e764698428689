using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.Founding;

/// <summary>The places at which a person may open a matter of their own accord, as a form offers them.</summary>
internal sealed class ReadFoundingPlaces(YuanzhuoDb db, CurrentUser user)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<OrgUnit>> AllAsync(CancellationToken ct)
    {
        var mine = await db.OrgUnits.AsNoTracking().AtOrBelowAny(user.PathsFor(Act.TriageConcern)).OrderBy(u => u.Path).ToListAsync(ct);
        return [.. mine.Where(u => u.TakesConcerns()).Take(Most)];
    }
}
