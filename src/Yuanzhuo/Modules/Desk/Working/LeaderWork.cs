using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;

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
    public Func<LeaderFigures>? Ask(Together ask, DateOnly today)
    {
        var paths = read.User.Standings.Where(s => s.Role == Role.Leader).SelectMany(s => s.LinkedPaths).Distinct().ToList();
        if (paths.Count == 0) return null;
        var (places, since) = (read.Db.OrgUnits.AtOrBelowAny(paths).Select(u => u.Id), today.AddDays(-Days));
        var names = ask.List(read.Db.OrgUnits.Where(u => paths.Contains(u.Path)).OrderBy(u => u.Code).Select(u => u.Name));
        var heard = ask.Count(read.Db.Concerns.Where(c => places.Contains(c.PlaceId) && c.RaisedOn >= since));
        var spokenSince = Kernel.ChinaTime.StartOf(since);
        var promised = read.Db.Commitments.Where(c => places.Contains(c.PlaceId) && c.SpokenAt >= spokenSince);
        var (all, kept) = (ask.Count(promised), ask.Count(promised.Where(c => c.State == CommitmentState.Kept)));
        var late = ask.Count(promised.Where(c => c.State == CommitmentState.Open && c.DueOn < today));
        return () => new LeaderFigures(names.Value, heard.Value, all.Value, kept.Value, late.Value);
    }
}
