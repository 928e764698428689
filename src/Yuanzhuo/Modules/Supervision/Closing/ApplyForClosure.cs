using FluentValidation;
using Microsoft.EntityFrameworkCore;
using System.Text.Json.Serialization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The first key: the organisation that has the ball says it is done, with evidence (销号申请).</summary>
internal sealed class ApplyForClosure(
    YuanzhuoDb db, UnitOfWork unit, CurrentUser user, ClosureDesk desk, EvidenceIntake evidence, WorkingCalendars calendars, RulePacks rules, TimeProvider clock)
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

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        if (await desk.FindAsync(input.Number, ct) is not { } found) return Refusal.NotFound("Matters.NoSuchMatter");
        if (db.Authorise(user, Act.ApplyForClosure, found.Holder.Path) is { IsDone: false } refused) return Result<string>.Refused(refused.Refusals);
        if (found.Closure is not null) return Refusal.RuleBroken("Supervision.AlreadyApplied");

        var files = await evidence.TakeAsync(input.Files, found.Matter.PlaceId, ct);
        if (!files.IsDone) return Result<string>.Refused(files.Refusals);
        var at = clock.GetUtcNow();
        var openPromises = await db.Commitments.CountAsync(c => c.MatterId == found.Matter.Id && c.State == CommitmentState.Open, ct);
        var closure = Closure.Apply(await ApplicationAsync(input, found, files.Value, at, ct), openPromises, at);
        if (!closure.IsDone) return Result<string>.Refused(closure.Refusals);

        db.Add(closure.Value);
        if (found.Matter.Step == Step.Implement) found.Matter.MoveTo(Step.Supervise, null, at);
        return found.Matter.SetAwaitsClosure(true, at) is { IsDone: false } ended ? Result<string>.Refused(ended.Refusals) : found.Matter.Number;
    }

    private async Task<Application> ApplicationAsync(Input input, ClosureCase found, IReadOnlyList<Guid> files, DateTimeOffset at, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(at);
        var askDays = await rules.ValueAsync(DefaultRules.Revisit, found.Place.Path, today, ct);
        var calendar = await calendars.ForAsync(found.Place.Code, ct);
        return new Application
        {
            MatterId = found.Matter.Id, PlaceId = found.Matter.PlaceId, AccountId = user.AccountId!.Value, UnitId = db.Author.UnitId!.Value, Words = PublicText.Mask(input.Words.Trim()).Text,
            FileIds = files, VoicesToAsk = found.Matter.Voices.Count(v => v.LeftAt is null), AskUntilOn = calendar.AddWorkingDays(today, askDays),
        };
    }
}
