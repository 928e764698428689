using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Concluding;

/// <summary>Ends a matter otherwise than by closure with two keys, with words that tell people why.</summary>
internal sealed class EndMatter(Doer doer, MatterDesk desk) : Deed<EndMatter.Input, MatterAtHand, string>(doer)
{
    public static readonly IReadOnlyList<Ending> Endings =
        [Ending.SolvedOnTheSpot, Ending.Explained, Ending.CannotNow, Ending.Refused, Ending.OtherChannel, Ending.Withdrawn];

    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Ending? Ending { get; set; }

        /// <summary>What everybody is told. Public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Ending).Must(e => e is { } ending && Endings.Contains(ending)).Saying("Matters.ChooseEnding");
            RuleFor(i => i.Words).IsWords();
        }
    }

    public override Act Act => Act.MoveMatter;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var words = PublicWords.Check(input.Words, "Words", input.NamesAreOfficial);
        var ended = words.Why is { } unfit ? unfit : at.Matter.End(input.Ending!.Value, words.Value, Now);
        return Task.FromResult(ended.Then(at.Matter.Number));
    }
}
