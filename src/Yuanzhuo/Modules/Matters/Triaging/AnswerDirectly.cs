using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// A simple thing is answered at once: a matter is opened and ended in one deed, so that it is counted and can be read. Solved on the spot is only
/// what was solved while the person was there, and who was there is recorded; an explanation ends it when the person agrees.
/// </summary>
internal sealed class AnswerDirectly(Doer doer, ConcernDesk desk, MatterOpener opener, MatterFates fates, IAsksForAgreement agreement) : Deed<AnswerDirectly.Input, ConcernAtHand, string>(doer)
{
    /// <summary>How a direct answer can end it.</summary>
    public static readonly IReadOnlyList<Ending> Endings = [Ending.Explained, Ending.SolvedOnTheSpot, Ending.CannotNow, Ending.Refused];

    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid ConcernId { get; set; }

        public Ending Ending { get; set; } = Ending.Explained;

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>The answer: public, and what the person is told.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>Who was there when it was solved on the spot: public words, roles and not names.</summary>
        public string Present { get; set => field = value?.Trim() ?? ""; } = "";

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Ending).Must(Endings.Contains).Saying("Matters.EndingNotHere");
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Words).IsWords();
            RuleFor(i => i.Present).NotEmpty().When(i => i.Ending == Ending.SolvedOnTheSpot).Saying("Matters.PresentNeeded");
            RuleFor(i => i.Present).MaximumLength(MatterWords.MostReason).Saying("Matters.WordsTooLong", MatterWords.MostReason);
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var (concern, place, left) = at;
        var title = PublicWords.Check(input.Title, "Title", input.PersonalDataMayStand, [left]);
        var words = PublicWords.Check(input.Words, "Words", input.PersonalDataMayStand, [left]);
        var present = PublicWords.Check(input.Present, "Present", input.PersonalDataMayStand, [left]);
        if (Result.All(title, words, present).Why is { } unfit) return unfit;
        var opened = await opener.OpenAsync(place, concern, new(title.Value, concern.PublicWords, concern.Category, null, words.Value), Now, ct);
        if (opened.Why is { } why) return why;
        var matter = opened.Value;
        var ended = input.Ending == Ending.Explained
            ? await agreement.AskAsync(matter, place, words.Value, Now, ct)
            : await fates.EndAsync(matter, input.Ending, words.Value, Now, ct, input.Ending == Ending.SolvedOnTheSpot ? present.Value : null);
        return ended.Then(matter.Number);
    }
}
