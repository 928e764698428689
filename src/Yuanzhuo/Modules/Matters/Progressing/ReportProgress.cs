using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Progressing;

/// <summary>The holder (or the community whose matter it is) says in a sentence what was done, with files that show it.</summary>
internal sealed class ReportProgress(Doer doer, MatterDesk desk, EvidenceIntake evidence) : Deed<ReportProgress.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
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

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).IsWords();
    }

    public override Act Act => Act.ReportProgress;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, "Words", input, [at.Matter.Id], ct);
        if (words.Why is { } unfit) return unfit;
        var files = await evidence.TakeAsync(input.Files, at.Place.Id, ct, arePhotosPublic: !input.FilesArePrivate);
        if (files.Why is { } why) return why;
        return at.Matter.Report(Doer.UnitId, words.Value, files.Value, Now).Then(at.Matter.Number);
    }
}
