using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Keeping;

/// <summary>Done as promised: what was done, with evidence. By the organisation that promised, or by the community for one that has no account.</summary>
internal sealed class KeepCommitment(Doer doer, YuanzhuoDb db, WorkingCalendars calendars, EvidenceIntake evidence)
    : Deed<KeepCommitment.Input, Commitment, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>Photos and documents, at most six.</summary>
        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }
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

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtUnitOrPlaceAsync(input.Id, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var files = await evidence.TakeAsync(input.Files, commitment.PlaceId, ct);
        if (files.Why is { } unfit) return unfit;
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        if (commitment.Keep(PublicWords.Mask(input.Words), files.Value, calendar, Now).Why is { } why) return why;
        var matter = (await db.Matters.FindAsync([commitment.MatterId], ct))!;
        await db.SetCommittedDueAsync(matter, Now, ct);
        return matter.Number;
    }
}
