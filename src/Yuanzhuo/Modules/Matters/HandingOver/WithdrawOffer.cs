using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Takes an offer back that nobody has answered yet.</summary>
internal sealed class WithdrawOffer(UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, Act.OfferMatter, byHolder: true, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var withdrawn = taken.Value.Matter.WithdrawOffer(clock.GetUtcNow());
        return withdrawn.IsDone ? taken.Value.Matter.Number : Result<string>.Refused(withdrawn.Refusals);
    }
}
