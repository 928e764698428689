using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>
/// A matter that lies on the table: while it is talked about, only the table decides. One that is only planned or announced leaves out what has ended
/// when it begins (<see cref="Outcome.EndedBefore"/>).
/// </summary>
internal sealed class TableOfMatter(YuanzhuoDb db) : IMatterPart
{
    public async Task<Result> EndAsync(Matter matter, Ending ending, DateTimeOffset at, CancellationToken ct)
    {
        var held = await db.Roundtables.Where(r => r.State == RoundtableState.Held && r.Agenda.Any(i => i.MatterId == matter.Id && i.Outcome != Outcome.EndedBefore)).ToListAsync(ct);
        // The table that publishes its result now is held in the database and over in memory.
        return held.Find(r => r.State == RoundtableState.Held) is { } table ? Refusal.RuleBroken("Roundtables.IsOnTheTable", table.Number) : Result.Done;
    }
}
