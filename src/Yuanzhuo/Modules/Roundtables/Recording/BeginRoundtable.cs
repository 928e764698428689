using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>It begins: every open matter of the agenda comes to the table in the same transaction.</summary>
internal sealed class BeginRoundtable(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";
    }

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var table = taken.Value.Table;
        var ids = table.Agenda.Select(i => i.MatterId).ToList();
        var matters = await db.WholeMatters.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var now = clock.GetUtcNow();

        var begun = table.Begin(now, matters.Where(m => !m.IsOpen).Select(m => m.Id).ToHashSet());
        if (!begun.IsDone) return Result<string>.Refused(begun.Refusals);
        foreach (var matter in matters.Where(m => m.IsOpen).OrderBy(m => ids.IndexOf(m.Id)))
        {
            var tabled = matter.Table(table.Id, now);
            if (!tabled.IsDone) return Result<string>.Refused(tabled.Refusals);
        }

        return table.Number;
    }
}
