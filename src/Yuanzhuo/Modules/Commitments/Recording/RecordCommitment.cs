using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>Takes a commitment, or several that were made in one sentence, down for a matter, outside a roundtable or after one.</summary>
internal sealed class RecordCommitment(Doer doer, MatterDesk desk, MakeCommitment make) : Deed<CommitmentInput, MatterAtHand, string>(doer)
{
    public override Act Act => Act.RecordCommitment;

    /// <summary>The matter is not about to be closed, and the organisation is not about to cease.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<CommitmentInput> Rules => Kept<CommitmentRules<CommitmentInput>>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(CommitmentInput input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(CommitmentInput input, MatterAtHand at, CancellationToken ct)
    {
        var made = await make.FromAsync(input, new Occasion(at.Matter, Now), Now, ct);
        return made.Then(at.Matter.Number);
    }
}
