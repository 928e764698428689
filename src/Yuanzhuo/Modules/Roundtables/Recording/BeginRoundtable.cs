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
        var begun = await db.BringAsync(at.Table, ended => at.Table.Begin(Now, ended), Now, ct);
        return begun.Then(at.Table.Number);
    }
}
