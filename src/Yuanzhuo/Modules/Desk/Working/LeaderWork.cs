using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What a leader's communities said, were promised, and were kept, in the last ninety days. No ranking.</summary>
/// <param name="Communities">The linked communities' names.</param>
/// <param name="Heard">Concerns raised there.</param>
/// <param name="Promised">Commitments spoken for them.</param>
/// <param name="Kept">Of these: kept.</param>
/// <param name="Late">Of these: past their day and open.</param>
public sealed record LeaderFigures(IReadOnlyList<string> Communities, int Heard, int Promised, int Kept, int Late);

public sealed class LeaderWork(LeaderSets sets)
{
    /// <summary>Null for who is no leader.</summary>
    public Func<LeaderFigures>? Ask(Together ask, DateOnly today)
    {
        if (sets.Paths.Count == 0) return null;
        var names = ask.List(sets.Names);
        var (heard, promised) = (ask.Count(sets.Of(LeaderList.Heard, today)), ask.Count(sets.Of(LeaderList.Promised, today)));
        var (kept, late) = (ask.Count(sets.Of(LeaderList.Kept, today)), ask.Count(sets.Of(LeaderList.Late, today)));
        return () => new LeaderFigures(names.Value, heard.Value, promised.Value, kept.Value, late.Value);
    }
}
