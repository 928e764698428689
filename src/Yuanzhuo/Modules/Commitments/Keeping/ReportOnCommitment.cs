using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Keeping;

/// <summary>
/// The organisation that promised reports on the matter, whether it has the ball or not: a sentence and perhaps a file, from its own list.
/// </summary>
internal sealed class ReportOnCommitment(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, EvidenceIntake evidence, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid Id { get; set; }

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <summary>The list to go back to, with its filters.</summary>
        [JsonIgnore]
        public string Back { get; set => field = value ?? ""; } = "";

        [JsonIgnore]
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.ProgressNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestKeptWords).Saying("Commitments.TooLong", Commitment.LongestKeptWords);
        }
    }

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        if (await db.CommitmentAsync(input.Id, ct) is not { } commitment) return Refusal.NotFound("Commitments.NoSuchCommitment");
        if (await db.AuthoriseAtUnitOrPlaceAsync(user, Act.ReportProgress, commitment, ct) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);

        var files = await evidence.TakeAsync(input.Files, commitment.PlaceId, ct);
        if (!files.IsDone) return Result<Guid>.Refused(files.Refusals);
        var matter = (await db.MatterAsync(commitment.MatterId, ct))!;
        var reported = matter.Report(db.Author.UnitId!.Value, PublicText.Mask(input.Words.Trim()).Text, files.Value, clock.GetUtcNow());
        return reported.IsDone ? commitment.Id : Result<Guid>.Refused(reported.Refusals);
    }
}
