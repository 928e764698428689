using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>A concern was joined by mistake: it parts from the matter and awaits triage again.</summary>
internal sealed class PartVoice(Doer doer, YuanzhuoDb db, MatterDesk desk) : Deed<PartVoice.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid ConcernId { get; set; }
    }

    public override Act Act => Act.TriageConcern;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        if (at.Matter.Part(input.ConcernId, Now).Why is { } why) return why;
        var back = (await db.Concerns.FindAsync([input.ConcernId], ct))!.PutBack(Now);
        return back.Then(at.Matter.Number);
    }
}
