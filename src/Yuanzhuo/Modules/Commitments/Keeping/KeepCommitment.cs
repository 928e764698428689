using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Keeping;

/// <summary>
/// Done as promised: what was done, with evidence. By the organisation that promised, or by the community for one that has no account. With the last promise
/// the same words and evidence can be the application for closure: nobody writes them twice.
/// </summary>
internal sealed class KeepCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars, EvidenceIntake evidence, IAppliesForClosure closures)
    : Deed<KeepCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>With this promise all is done: the closure is applied for in the same send (兑现并申请销号).</summary>
        public bool AppliesForClosure { get; set; }

        /// <summary>Photos and documents, at most six.</summary>
        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.KeptWordsNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestKeptWords).Saying("Commitments.TooLong", Commitment.LongestKeptWords);
        }
    }

    public override Act Act => Act.ReportProgress;

    /// <summary>Where the closure is applied for, no promise may be made at the same moment.</summary>
    public override bool ReadsOthers => true;

    /// <summary>Keeping alone moves the matter, whose version answers whoever was quicker.</summary>
    protected internal override bool ReadsOthersFor(Input input) => input.AppliesForClosure;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtUnitOrPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [commitment.MatterId], ct);
        if (words.Why is not null) return Result<string>.Refused(words.Refusals);
        var files = await evidence.TakeAsync(input.Files, commitment.PlaceId, ct);
        if (files.Why is { } unfit) return unfit;
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Keep(words.Value, files.Value, calendar, Now).Why is { } why) return why;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        await db.SetCommittedDueAsync(matter, Now, ct);
        var applied = input.AppliesForClosure ? await closures.ApplyAsync(matter.Number, words.Value, files.Value, Now, ct) : Result.Done;
        return applied.Then(matter.Number);
    }
}
