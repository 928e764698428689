using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Commitments.Pausing;

/// <summary>A commitment's clock goes on with the working days that were left.</summary>
internal sealed class ResumeCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars) : Deed<ResumeCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }
    }

    public override Act Act => Act.PauseCommitment;

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Resume(Doer.UnitUnlessOf(commitment.UnitId), calendar, Now).Why is { } refused) return refused;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        await db.SetCommittedDueAsync(matter, Now, ct);
        return matter.Number;
    }
}
