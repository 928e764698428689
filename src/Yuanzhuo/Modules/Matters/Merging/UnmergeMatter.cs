using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>The merge was a mistake: the matter goes its own way again, with its own voices.</summary>
internal sealed class UnmergeMatter(Doer doer, YuanzhuoDb db, MatterDesk desk, WorkingCalendars calendars) : Deed<UnmergeMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        /// <summary>The matter that was merged away.</summary>
        public string Number { get; set; } = "";

        public Guid Version { get; set; }
    }

    public override Act Act => Act.MoveMatter;

    /// <summary>The one it went into must still be as it was.</summary>
    public override bool ReadsOthers => true;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        if (at.Matter.MergedIntoId is not { } intoId || await db.MatterAsync(intoId, ct) is not { } into) return Refusal.RuleBroken("Matters.NotMerged");
        return at.Matter.Unmerge(into, await calendars.ForAsync(at.Place.Code, ct), Now).Then(at.Matter.Number);
    }
}
