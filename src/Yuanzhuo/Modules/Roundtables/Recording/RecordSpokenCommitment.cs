using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The clerk takes a commitment, or several made in one sentence, down as it was spoken under an agenda item; its day counts at once.</summary>
internal sealed class RecordSpokenCommitment(Doer doer, YuanzhuoDb db, RoundtableDesk desk, MakeCommitment make) : Deed<SpokenInput, RoundtableAtHand, Guid>(doer)
{
    public override Act Act => Act.PlanRoundtable;

    /// <summary>The matter is not about to be closed, and the organisation is not about to cease.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<SpokenInput> Rules => Kept<CommitmentRules<SpokenInput>>();

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(SpokenInput input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The commitment's id; of several the first one's.</summary>
    protected override async Task<Result<Guid>> DoAsync(SpokenInput input, RoundtableAtHand at, CancellationToken ct)
    {
        var table = at.Table;
        var item = table.ItemAtTable(table.Agenda.FirstOrDefault(i => i.Order == input.Order)?.Id ?? Guid.Empty);
        if (item.Why is { } why) return why;
        var matter = (await db.MatterAsync(item.Value.MatterId, ct))!;
        var made = await make.FromAsync(input, new Occasion(matter, table.SpokenAt(Now), table.Id, item.Value.Id), Now, ct);
        return made.Why is { } not ? not : made.Value[0].Id;
    }
}
