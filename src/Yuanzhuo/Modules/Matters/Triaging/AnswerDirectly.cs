using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A simple thing is answered at once: a matter is opened and ended in one deed, so that it is counted and can be read.</summary>
internal sealed class AnswerDirectly(Doer doer, ConcernDesk desk, MatterOpener opener) : Deed<AnswerDirectly.Input, ConcernAtHand, string>(doer)
{
    /// <summary>How a direct answer can end it.</summary>
    public static readonly IReadOnlyList<Ending> Endings = [Ending.Explained, Ending.SolvedOnTheSpot, Ending.CannotNow, Ending.Refused];

    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        public Ending Ending { get; set; } = Ending.Explained;

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>The answer: public, and what the person is told.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Ending).Must(Endings.Contains).Saying("Matters.EndingNotHere");
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Words).IsWords();
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var (concern, place, names) = at;
        var title = PublicWords.Check(input.Title, "Title", input.NamesAreOfficial, names);
        var words = PublicWords.Check(input.Words, "Words", input.NamesAreOfficial, names);
        if (Result.All(title, words).Why is { } unfit) return unfit;
        var opened = await opener.OpenAsync(place, concern, new(title.Value, concern.PublicWords, concern.Category, null, words.Value), Now, ct);
        if (opened.Why is { } why) return why;
        return opened.Value.End(input.Ending, words.Value, Now).Then(opened.Value.Number);
    }
}
