using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Matters to choose from in a form.</summary>
public sealed class MatterSearch(YuanzhuoDb db, MatterTerms terms, CurrentUser user)
{
    /// <summary>Open matters in the area where this person may do that, by number or words, the last moved first.</summary>
    public async Task<IReadOnlyList<Matter>> OpenAsync(Act act, string? words, int most, CancellationToken ct = default)
    {
        var places = db.OrgUnits.AtOrBelowAny(user.PathsFor(act)).Select(u => u.Id);
        var found = await terms.FindAsync(words, ct);
        var open = db.MattersAmong(found).Where(m => m.Ending == null && places.Contains(m.PlaceId));
        return await open.Include(m => m.Voices).OrderByDescending(m => m.LastMovedAt).Take(most).ToListAsync(ct);
    }

    /// <summary>The open matter with exactly that number, or null.</summary>
    public Task<Matter?> OneAsync(string number, CancellationToken ct = default) =>
        db.Matters.AsNoTracking().Include(m => m.Voices).FirstOrDefaultAsync(m => m.Number == number && m.Ending == null, ct);
}
