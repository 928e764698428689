using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>A matter and its newest closure.</summary>
/// <param name="Title">The matter's title.</param>
/// <param name="PlacePath">Where the matter is: rights are asked there.</param>
/// <param name="View">The newest closure, or null where none was applied for.</param>
internal sealed record MatterClosure(PublicWords Title, string PlacePath, ClosureView? View);

/// <summary>What the pages of closing show of a matter.</summary>
internal sealed class ReadClosure(YuanzhuoDb db)
{
    /// <summary>The matter's title, or null where there is no such matter.</summary>
    public async Task<string?> TitleAsync(string number, CancellationToken ct) =>
        await db.Matters.Where(m => m.Number == number).Select(m => m.Title).FirstOrDefaultAsync(ct);

    /// <summary>The matter with its newest closure, or null where there is no such matter.</summary>
    public async Task<MatterClosure?> OfAsync(string number, CancellationToken ct)
    {
        var matter = await db.Matters.Where(m => m.Number == number)
            .Join(db.OrgUnits, m => m.PlaceId, u => u.Id, (m, u) => new { m.Id, m.Title, u.Path }).FirstOrDefaultAsync(ct);
        return matter is null ? null : new MatterClosure(matter.Title, matter.Path, await db.LatestClosureAsync(matter.Id, ct));
    }
}
