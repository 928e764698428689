using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>It begins: every open matter of the agenda comes to the table in the same transaction.</summary>
internal sealed class BeginRoundtable(Doer doer, YuanzhuoDb db, RoundtableDesk desk) : Deed<BeginRoundtable.Input, RoundtableAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";
    }

    public override Act Act => Act.PlanRoundtable;

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, RoundtableAtHand at, CancellationToken ct)
    {
        var table = at.Table;
        var ids = table.Agenda.Select(i => i.MatterId).ToList();
        var matters = await db.WholeMatters.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        if (table.Begin(Now, matters.Where(m => !m.IsOpen).Select(m => m.Id).ToHashSet()).Why is { } why) return why;
        foreach (var matter in matters.Where(m => m.IsOpen).OrderBy(m => ids.IndexOf(m.Id)))
        {
            if (matter.Table(table.Id, Now).Why is { } no) return no;
        }

        return table.Number;
    }
}
