using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The first key: the organisation that has the ball says it is done, with evidence (销号申请).</summary>
internal sealed class ApplyForClosure(Doer doer, YuanzhuoDb db, ClosureDesk desk, EvidenceIntake evidence, WorkingCalendars calendars, RulePacks rules)
    : Deed<ApplyForClosure.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Supervision.WordsNeeded");
            RuleFor(i => i.Words).MaximumLength(2000).Saying("Supervision.WordsTooLong", 2000);
        }
    }

    public override Act Act => Act.ApplyForClosure;

    /// <summary>No commitment is open, and none may be made at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ClosureCase>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct)
    {
        if (at.Closure is not null) return Refusal.RuleBroken("Supervision.AlreadyApplied");
        var files = await evidence.TakeAsync(input.Files, at.Matter.PlaceId, ct);
        if (files.Why is { } unfit) return unfit;
        var openCommitments = await db.Commitments.CountAsync(c => c.MatterId == at.Matter.Id && c.State == CommitmentState.Open, ct);
        var closure = Closure.Apply(await ApplicationAsync(input, at, files.Value, ct), openCommitments, Now);
        if (closure.Why is { } why) return why;

        db.Add(closure.Value);
        if (at.Matter.Step == Step.Implement) at.Matter.MoveTo(Step.Supervise, null, Now);
        return at.Matter.SetAwaitsClosure(true, Now).Then(at.Matter.Number);
    }

    private async Task<Application> ApplicationAsync(Input input, ClosureCase found, IReadOnlyList<Guid> files, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(Now);
        var askDays = await rules.ValueAsync(DefaultRules.Revisit, found.Place.Path, today, ct);
        var calendar = await calendars.ForAsync(found.Place.Code, ct);
        return new Application
        {
            MatterId = found.Matter.Id, PlaceId = found.Matter.PlaceId, AccountId = Doer.AccountId, UnitId = Doer.UnitId, Words = PublicWords.Mask(input.Words),
            FileIds = files, VoicesToAsk = found.Matter.Voices.Count(v => v.LeftAt is null), Asking = Deadline.From(Term.WorkingDays(askDays), Now, calendar),
        };
    }
}
