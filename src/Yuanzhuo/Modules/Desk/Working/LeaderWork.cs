using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What a leader's communities said, were promised, and were kept, in the last ninety days. No ranking.</summary>
/// <param name="Communities">The linked communities' names.</param>
/// <param name="Heard">Concerns raised there.</param>
/// <param name="Promised">Commitments spoken for them.</param>
/// <param name="Kept">Of these: kept.</param>
/// <param name="Late">Of these: past their day and open.</param>
public sealed record LeaderFigures(IReadOnlyList<string> Communities, int Heard, int Promised, int Kept, int Late);

public sealed class LeaderWork(WorkReader read)
{
    public const int Days = 90;

    /// <summary>Null for who is no leader.</summary>
    public async Task<LeaderFigures?> HandleAsync(DateOnly today, CancellationToken ct)
    {
        var paths = read.User.Standings.Where(s => s.Role == Role.Leader).SelectMany(s => s.LinkedPaths).Distinct().ToList();
        if (paths.Count == 0) return null;
        var (places, since) = (read.Db.OrgUnits.AtOrBelowAny(paths).Select(u => u.Id), today.AddDays(-Days));
        var names = await read.Db.OrgUnits.Where(u => paths.Contains(u.Path)).OrderBy(u => u.Code).Select(u => u.Name).ToListAsync(ct);
        var heard = await read.Db.Concerns.CountAsync(c => places.Contains(c.PlaceId) && c.RaisedOn >= since, ct);
        var spokenSince = Kernel.ChinaTime.StartOf(since);
        var promised = read.Db.Commitments.Where(c => places.Contains(c.PlaceId) && c.SpokenAt >= spokenSince);
        return new LeaderFigures(names, heard, await promised.CountAsync(ct), await promised.CountAsync(c => c.State == CommitmentState.Kept, ct),
            await promised.CountAsync(c => c.State == CommitmentState.Open && c.DueOn < today, ct));
    }
}
