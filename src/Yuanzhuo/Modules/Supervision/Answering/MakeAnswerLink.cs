using Yuanzhuo.Kernel;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>
/// Makes a one-time link for one voice: for the person who has the tracking number, or for the desk to hand over on paper. The one who
/// applied gets none.
/// </summary>
internal sealed class MakeAnswerLink(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, ClosureDesk desk, TimeProvider clock)
{
    public sealed class ByNumber : Repeatable
    {
        /// <summary>The concern's tracking number: whoever has it may answer for it.</summary>
        public string TrackingNumber { get; set; } = "";
    }

    public sealed class AtTheDesk : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        public Guid ConcernId { get; set; }
    }

    /// <summary>The link's secret; shown once, kept as a digest.</summary>
    public Task<Result<string>> HandleAsync(ByNumber input, CancellationToken ct) => unit.DoAsync(input, async () =>
    {
        if (!TrackingNumber.TryParse(input.TrackingNumber, out var stored)) return Refusal.NotFound("Supervision.NothingToAnswer");
        var concernId = await db.Concerns.Where(c => c.TrackingNumber == stored).Select(c => c.Id).FirstOrDefaultAsync(ct);
        var matterId = await db.Set<MatterVoice>().Where(v => v.ConcernId == concernId && v.LeftAt == null).Select(v => v.MatterId).FirstOrDefaultAsync(ct);
        return await db.OpenClosureAsync(matterId, ct) is { State: ClosureState.Applied } closure ? Make(closure, concernId) : Refusal.NotFound("Supervision.NothingToAnswer");
    }, ct);

    /// <summary>The link's secret, for the desk to print.</summary>
    public Task<Result<string>> HandleAsync(AtTheDesk input, CancellationToken ct) => unit.DoAsync(input, async () =>
    {
        var opened = await desk.OpenAsync(input.Number, Act.RecordAnswer, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var (found, closure) = opened.Value;
        if (closure.AppliedByAccountId == user.AccountId) return Refusal.RuleBroken("Supervision.DoerCannotAnswer");
        if (!found.Matter.Voices.Any(v => v.ConcernId == input.ConcernId && v.LeftAt is null)) return Refusal.NotFound("Supervision.NoSuchVoice");
        return Make(closure, input.ConcernId);
    }, ct);

    private Result<string> Make(Closure closure, Guid concernId)
    {
        if (closure.Answers.Any(a => a.ConcernId == concernId)) return Refusal.RuleBroken("Supervision.AlreadyAnswered");
        var token = OneTimeToken.Create();
        db.Add(new AnswerLink { ClosureId = closure.Id, ConcernId = concernId, Digest = token.Digest, MadeAt = clock.GetUtcNow() });
        return token.Secret;
    }
}
