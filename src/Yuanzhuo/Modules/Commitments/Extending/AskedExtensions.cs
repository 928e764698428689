using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Commitments.Extending;

/// <summary>Requests for more time that wait for this person's answer.</summary>
internal sealed class AskedExtensions(YuanzhuoDb db, CurrentUser user, CommitmentReader reader)
{
    /// <summary>More than anybody answers in a day; the rest follows when these are answered.</summary>
    private const int Most = 100;

    /// <summary>Soonest due first.</summary>
    public async Task<IReadOnlyList<CommitmentView>> ReadAsync(CancellationToken ct)
    {
        var places = db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.DecideExtension)).Select(u => u.Id);
        var asked = db.Commitments.Where(c => c.State == CommitmentState.Open && places.Contains(c.PlaceId) && c.Extensions.Any(e => e.State == ExtensionState.Asked));
        var found = await asked.OrderBy(c => c.DueOn).Take(Most).Select(c => c.Id).ToListAsync(ct);
        return await reader.ViewAsync(db.Commitments.Where(c => found.Contains(c.Id)), ct);
    }
}
