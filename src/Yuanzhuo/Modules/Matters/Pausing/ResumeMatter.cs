using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.Modules.Matters.Pausing;

/// <summary>The clock of a matter's handling goes on with the working days that were left.</summary>
internal sealed class ResumeMatter(Doer doer, MatterDesk desk, WorkingCalendars calendars) : Deed<ResumeMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }
    }

    public override Act Act => Act.PauseMatter;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct) =>
        at.Matter.Resume(Doer.UnitUnlessOf(at.Matter.HolderId), await calendars.ForAsync(at.Place.Code, ct), Now).Then(at.Matter.Number);
}
