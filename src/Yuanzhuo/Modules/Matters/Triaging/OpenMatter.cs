using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern becomes a matter of its own: numbered, with a term, the community first on the ball.</summary>
internal sealed class OpenMatter(Doer doer, ConcernDesk desk, MatterOpener opener, HandlingTerms terms) : Deed<OpenMatter.Input, ConcernAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid ConcernId { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public Handling Handling { get; set; }

        /// <summary>What the person is told.</summary>
        public string Answer { get; set => field = value?.Trim() ?? ""; } = "";

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Summary).IsSummary();
            RuleFor(i => i.Category).IsCategory();
            RuleFor(i => i.Handling).IsInEnum().Saying("Matters.HandlingUnknown");
            RuleFor(i => i.Answer).IsWords();
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The new matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var (concern, place, left) = at;
        var title = PublicWords.Check(input.Title, "Title", input.PersonalDataMayStand, [left]);
        var summary = PublicWords.Check(input.Summary, "Summary", input.PersonalDataMayStand, [left]);
        var answer = PublicWords.Check(input.Answer, "Answer", input.PersonalDataMayStand, [left]);
        if (Result.All(title, summary, answer).Why is { } unfit) return unfit;
        var term = await terms.OfAsync(input.Handling, place, Now, ct);
        var opened = await opener.OpenAsync(place, concern, new(title.Value, summary.Value, input.Category, term, answer.Value), Now, ct);
        return opened.Why is { } why ? why : opened.Value.Number;
    }
}
