using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>
/// Makes a one-time link to the answer for the person who has the concern's tracking number. A number that a worker wrote down opens none: whoever knows it
/// may be the doer; such a person answers by the link that was sent to them, or at the desk.
/// </summary>
internal sealed class MakeAnswerLink(Doer doer, YuanzhuoDb db) : Deed<MakeAnswerLink.Input, string, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The concern's tracking number: whoever has it may answer for it.</summary>
        public string TrackingNumber { get; set; } = "";
    }

    public override Act Act => Act.ReadPublic;

    protected override bool IsRemembered => false;

    protected override Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct) => Task.FromResult<Result<At<string>>>(
        TrackingNumber.TryParse(input.TrackingNumber, out var stored) ? At.Everywhere(stored) : Refusal.NotFound("Supervision.NothingToAnswer"));

    /// <summary>The link's secret; shown once, kept as a digest.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, string stored, CancellationToken ct)
    {
        if (Doer.User.IsSignedIn) return Refusal.Forbidden("Supervision.StaffCannotAnswer");
        var concernId = await db.Concerns.Where(c => c.TrackingNumber == stored && c.RecordedByAccountId == null).Select(c => c.Id).FirstOrDefaultAsync(ct);
        var matterId = await db.Set<MatterVoice>().Where(v => v.ConcernId == concernId && v.LeftAt == null).Select(v => v.MatterId).FirstOrDefaultAsync(ct);
        return await db.OpenClosureAsync(matterId, ct) is { State: ClosureState.Applied } closure ? db.AddAnswerLink(closure, concernId, Now) : Refusal.NotFound("Supervision.NothingToAnswer");
    }
}
