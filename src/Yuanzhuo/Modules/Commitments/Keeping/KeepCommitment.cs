using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Commitments.Keeping;

/// <summary>Done as promised: what was done, with evidence. By the organisation that promised, or by the community for one that has no account.</summary>
internal sealed class KeepCommitment(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, WorkingCalendars calendars, EvidenceIntake evidence, TimeProvider clock)
{
    public sealed class Input : Repeatable
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

    /// <summary>The commitment's id.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        if (await db.CommitmentAsync(input.Id, ct) is not { } commitment) return Refusal.NotFound("Commitments.NoSuchCommitment");
        if (await db.AuthoriseAtUnitOrPlaceAsync(user, Act.ReportProgress, commitment, ct) is { IsDone: false } refused) return Result<Guid>.Refused(refused.Refusals);
        db.Expect(commitment, input.Version);

        var files = await evidence.TakeAsync(input.Files, commitment.PlaceId, ct);
        if (!files.IsDone) return Result<Guid>.Refused(files.Refusals);
        var at = clock.GetUtcNow();
        var calendar = await calendars.ForAsync((await db.PlaceOfAsync(commitment, ct)).Code, ct);
        var kept = commitment.Keep(PublicText.Mask(input.Words.Trim()).Text, files.Value, calendar, at);
        if (!kept.IsDone) return Result<Guid>.Refused(kept.Refusals);
        await db.SetPromisedDueAsync((await db.Matters.FindAsync([commitment.MatterId], ct))!, at, ct);
        return commitment.Id;
    }
}
