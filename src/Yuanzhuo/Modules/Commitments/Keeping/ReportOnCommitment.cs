using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Keeping;

/// <summary>
/// The organisation that promised reports on the matter, whether it has the ball or not: a sentence and perhaps a file, from its own list.
/// </summary>
internal sealed class ReportOnCommitment(Doer doer, YuanzhuoDb db, EvidenceIntake evidence) : Deed<ReportOnCommitment.Input, Commitment, Guid>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid Id { get; set; }

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>The list to go back to, with its filters.</summary>
        [JsonIgnore]
        public string Back { get; set => field = value ?? ""; } = "";

        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.ProgressNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestKeptWords).Saying("Commitments.TooLong", Commitment.LongestKeptWords);
        }
    }

    public override Act Act => Act.ReportProgress;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Commitment>>> TakeAsync(Input input, CancellationToken ct) => db.CommitmentAtUnitOrPlaceAsync(input.Id, ct);

    /// <summary>The commitment's id.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Commitment commitment, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [commitment.MatterId], ct);
        if (words.Why is not null) return Result<Guid>.Refused(words.Refusals);
        var files = await evidence.TakeAsync(input.Files, commitment.PlaceId, ct);
        if (files.Why is { } unfit) return unfit;
        var matter = (await db.MatterAsync(commitment.MatterId, ct))!;
        return matter.Report(Doer.UnitId, words.Value, files.Value, Now).Then(commitment.Id);
    }
}
