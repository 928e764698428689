using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Takes an offer back that nobody has answered yet.</summary>
internal sealed class WithdrawOffer(Doer doer, MatterDesk desk) : Deed<WithdrawOffer.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set; } = "";

        /// <summary>The matter's version the person saw: an offer that was refused meanwhile went on to another organisation, and that one is not meant.</summary>
        public Guid Version { get; set; }
    }

    public override Act Act => Act.OfferMatter;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct) =>
        Task.FromResult(at.Matter.WithdrawOffer(Now).Then(at.Matter.Number));
}
