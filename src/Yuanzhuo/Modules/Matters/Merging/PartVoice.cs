using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>A concern was joined by mistake: it parts from the matter and awaits triage again.</summary>
internal sealed class PartVoice(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid ConcernId { get; set; }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, Act.TriageConcern, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var now = clock.GetUtcNow();
        var parted = taken.Value.Matter.Part(input.ConcernId, now);
        if (!parted.IsDone) return Result<string>.Refused(parted.Refusals);
        var back = (await db.Concerns.FindAsync([input.ConcernId], ct))!.PutBack(now);
        return back.IsDone ? taken.Value.Matter.Number : Result<string>.Refused(back.Refusals);
    }
}
