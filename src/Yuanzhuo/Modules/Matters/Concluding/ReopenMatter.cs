using FluentValidation;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Concluding;

/// <summary>Opens an ended matter again (复号): same number, a new handling day, the ball with whom it was last.</summary>
internal sealed class ReopenMatter(Doer doer, MatterDesk desk, MatterFates fates, HandlingTerms terms, WorkingCalendars calendars) : Deed<ReopenMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        /// <summary>Why. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public Handling Handling { get; set; }

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).IsReason();
            RuleFor(i => i.Handling).IsInEnum().Saying("Matters.HandlingUnknown");
        }
    }

    public override Act Act => Act.ReopenMatter;

    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var reason = await Doer.CheckAsync(input.Reason, "Reason", input, [at.Matter.Id], ct);
        if (reason.Why is { } unfit) return unfit;
        var term = await terms.OfAsync(input.Handling, at.Place, Now, ct);
        return (await fates.ReopenAsync(at.Matter, new(reason.Value, IsSaidUnsolved: false, Now), await calendars.ForAsync(at.Place.Code, ct), term.Deadline, ct)).Then(at.Matter.Number);
    }
}
