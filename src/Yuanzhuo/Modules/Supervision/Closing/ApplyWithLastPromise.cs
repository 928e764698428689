using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The last promise kept is the first key turned, for whoever has the ball (兑现并申请销号).</summary>
internal sealed class ApplyWithLastPromise(YuanzhuoDb db, Doer doer, ClosureDesk desk, ClosureApplications applications) : IAppliesForClosure
{
    public async Task<bool> MayWithLastAsync(string matterNumber, Guid commitmentId, CancellationToken ct)
    {
        if (await desk.FindAsync(matterNumber, ct) is not { Closure: null, Matter.IsOpen: true } found || !doer.User.May(Act.ApplyForClosure, found.Holder.Path)) return false;
        return !await db.Commitments.AnyAsync(c => c.MatterId == found.Matter.Id && c.State == CommitmentState.Open && c.Id != commitmentId, ct);
    }

    public async Task<Result> ApplyAsync(string matterNumber, PublicWords words, IReadOnlyList<Guid> fileIds, DateTimeOffset at, CancellationToken ct)
    {
        if (await desk.FindAsync(matterNumber, ct) is not { } found) return Refusal.NotFound("Matters.NoSuchMatter");
        if (doer.May(Act.ApplyForClosure, [found.Holder.Path]).Why is { } forbidden) return forbidden;
        return await applications.TurnFirstKeyAsync(found, new(ClosureAim.Solved, words, fileIds), at, ct);
    }
}
