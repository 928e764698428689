using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Whose turn it is.</summary>
public enum WaitsFor
{
    Answer,
    Check,
    Approval,
}

public sealed record ClosureRow(string Number, string Title, string PlaceName, string DoerName, DateTimeOffset AppliedAt, WaitsFor WaitsFor)
{
    public required Guid Version { get; init; }

    /// <summary>What the doer says was done.</summary>
    public required string Words { get; init; }

    /// <summary>How much shows it.</summary>
    public required int Files { get; init; }

    /// <summary>Whether this person may take the next step: by right, and not where they took part before.</summary>
    public required bool IsMine { get; init; }
}

/// <summary>Closures under way in the places of this person, those that wait for somebody first, then the oldest.</summary>
internal sealed class ClosureInbox(YuanzhuoDb db, CurrentUser user)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ClosureRow>> ReadAsync(CancellationToken ct)
    {
        var places = db.OrgUnits.AtOrBelowAny(user.PathsFor(Act.CheckClosure)).Select(u => u.Id);
        var closures = await db.WholeClosures.AsNoTracking()
            .Where(c => (c.State == ClosureState.Applied || c.State == ClosureState.Checked) && places.Contains(c.PlaceId))
            .OrderBy(c => c.AppliedAt).Take(Most).ToListAsync(ct);
        var matters = await db.Matters.Where(m => closures.Select(c => c.MatterId).Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => (m.Number, m.Title), ct);
        var names = await db.OrgUnits.Where(u => closures.Select(c => c.PlaceId).Contains(u.Id) || closures.Select(c => c.AppliedByUnitId).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => new { u.Name, u.Path }, ct);
        return
        [
            .. closures.Select(c => new ClosureRow(matters[c.MatterId].Number, matters[c.MatterId].Title, names[c.PlaceId].Name, names[c.AppliedByUnitId].Name, c.AppliedAt, Turn(c))
            {
                Version = c.Version, Words = c.Words, Files = c.Files.Count, IsMine = IsMine(c, names[c.PlaceId].Path),
            })
                .OrderBy(r => r.WaitsFor == WaitsFor.Answer).ThenBy(r => r.AppliedAt),
        ];
    }

    private bool IsMine(Closure closure, string placePath) => Turn(closure) switch
    {
        WaitsFor.Check => user.May(Act.CheckClosure, placePath) && closure.AppliedByAccountId != user.AccountId,
        WaitsFor.Approval => user.May(Act.ApproveClosure, placePath) && closure.AppliedByAccountId != user.AccountId && closure.CheckedByAccountId != user.AccountId,
        _ => false,
    };

    private static WaitsFor Turn(Closure closure) => closure switch
    {
        { State: ClosureState.Checked } => WaitsFor.Approval,
        { IsConfirmed: true } => WaitsFor.Check,
        _ => WaitsFor.Answer,
    };
}
