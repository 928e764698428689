using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Parts;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Commitments.Pausing;

/// <summary>The community (or its street) stops a commitment's clock, with a reason that everybody reads; never who promised (policy notes C).</summary>
internal sealed class PauseCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars) : Deed<PauseCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : PauseInput
    {
        public Guid Id { get; set; }
    }

    public override Act Act => Act.PauseCommitment;

    protected override Rules<Input> Rules => Kept<PauseRules<Input>>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var why = await input.WhyAsync(Doer, commitment.MatterId, ct);
        if (why.Why is { } unfit) return unfit;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        // What was promised for a merged matter is still owed.
        if (!matter.IsOpen && matter.MergedIntoId is null) return Refusal.RuleBroken("Commitments.MatterHasEndedNow");
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Pause(Doer.UnitUnlessOf(commitment.UnitId), why.Value, calendar, Now).Why is { } refused) return refused;
        await db.SetCommittedDueAsync(matter, Now, ct);
        return matter.Number;
    }
}
