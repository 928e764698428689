using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Parts;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.Pausing;

/// <summary>The street stops the clock of a matter's handling, with a reason that everybody reads; never who has it in hand (policy notes C).</summary>
internal sealed class PauseMatter(Doer doer, MatterDesk desk, WorkingCalendars calendars) : Deed<PauseMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : PauseInput
    {
        public string Number { get; set; } = "";
    }

    public override Act Act => Act.PauseMatter;

    protected override Rules<Input> Rules => Kept<PauseRules<Input>>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var why = await input.WhyAsync(Doer, at.Matter.Id, ct);
        if (why.Why is { } unfit) return unfit;
        return at.Matter.Pause(Doer.UnitUnlessOf(at.Matter.HolderId), why.Value, await calendars.ForAsync(at.Place.Code, ct), Now).Then(at.Matter.Number);
    }
}
