using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Titling;

/// <summary>Better public words for a matter; its number stays.</summary>
internal sealed class RetitleMatter(Doer doer, MatterDesk desk) : Deed<RetitleMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Summary).IsSummary();
            RuleFor(i => i.Category).IsCategory();
        }
    }

    public override Act Act => Act.MoveMatter;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var title = await Doer.CheckAsync(input.Title, "Title", input, [at.Matter.Id], ct);
        var summary = await Doer.CheckAsync(input.Summary, "Summary", input, [at.Matter.Id], ct);
        var fit = Result.All(title, summary);
        if (fit.IsDone) at.Matter.Retitle(title.Value, summary.Value, input.Category, Now);
        return fit.Then(at.Matter.Number);
    }
}
