using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The first key: the organisation that has the ball says it is done, with evidence (销号申请).</summary>
internal sealed class ApplyForClosure(Doer doer, ClosureDesk desk, EvidenceIntake evidence, ClosureApplications applications, KeptPromises kept)
    : Deed<ApplyForClosure.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>How it shall end.</summary>
        public ClosureAim Aim { get; set; }

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>What showed that the promises were kept shows this too.</summary>
        public bool WithKept { get; set; }

        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Aim).IsInEnum().Saying("Supervision.ChooseAim");
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
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [at.Matter.Id], ct);
        if (words.Why is not null) return Result<string>.Refused(words.Refusals);
        var files = await evidence.TakeAsync(input.Files, at.Matter.PlaceId, ct);
        if (files.Why is { } unfit) return unfit;
        var shown = input.WithKept ? await kept.FilesAsync(at.Matter.Id, ct) : [];
        var asked = await applications.TurnFirstKeyAsync(at, new(input.Aim, words.Value, [.. shown, .. files.Value]), Now, ct);
        return asked.Then(at.Matter.Number);
    }
}
