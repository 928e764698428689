using Yuanzhuo.Modules.Supervision.Data;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Makes a one-time link for one voice, for the desk to hand over on paper. The one who applied gets none.</summary>
internal sealed class HandOutAnswerLink(Doer doer, YuanzhuoDb db, ClosureDesk desk) : Deed<HandOutAnswerLink.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        public Guid ConcernId { get; set; }
    }

    public override Act Act => Act.RecordAnswer;

    protected override bool IsRemembered => false;

    protected override Task<Result<At<ClosureCase>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The link's secret, for the desk to print.</summary>
    protected override Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct) => Task.FromResult(Make(input, at));

    private Result<string> Make(Input input, ClosureCase at)
    {
        if (at.UnderWay.Why is { } none) return none;
        if (at.UnderWay.Value.AppliedByAccountId == Doer.AccountId) return Refusal.RuleBroken("Supervision.DoerCannotAnswer");
        if (!at.Matter.Voices.Any(v => v.ConcernId == input.ConcernId && v.LeftAt is null)) return Refusal.NotFound("Supervision.NoSuchVoice");
        return db.AddAnswerLink(at.UnderWay.Value, input.ConcernId, Now);
    }
}
