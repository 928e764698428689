using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Progressing;

/// <summary>The holder (or the community whose matter it is) says in a sentence what was done, with files that show it.</summary>
internal sealed class ReportProgress(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, EvidenceIntake evidence, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>What was done, in public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>Photos and documents that show it; outside the fingerprint of a repeated request.</summary>
        [JsonIgnore]
        public IReadOnlyList<IFormFile> Files { get; set; } = [];

        /// <summary>不公开: only those who handle it see the files.</summary>
        public bool FilesArePrivate { get; set; }

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).IsWords();
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.ReportProgress, byHolder: true, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Words", input.Words));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);

        var (matter, place, _) = taken.Value;
        var files = await evidence.TakeAsync(input.Files, place.Id, ct, arePhotosPublic: !input.FilesArePrivate);
        if (!files.IsDone) return Result<string>.Refused(files.Refusals);
        var reported = matter.Report(db.Author.UnitId!.Value, input.Words, files.Value, clock.GetUtcNow());
        if (!reported.IsDone) return Result<string>.Refused(reported.Refusals);
        return matter.Number;
    }
}
