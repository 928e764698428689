using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Concluding;

/// <summary>Ends a matter otherwise than by closure with two keys, with words that tell people why.</summary>
/// <remarks>
/// What needs the word of those who raised it does not end here: solved and explained go by the closure, a withdrawal by the person alone. A matter that
/// nobody raised (未诉先办) may be withdrawn by the community that opened it.
/// </remarks>
internal sealed class EndMatter(Doer doer, MatterDesk desk, MatterFates fates) : Deed<EndMatter.Input, MatterAtHand, string>(doer)
{
    public static readonly IReadOnlyList<Ending> Endings = [Ending.CannotNow, Ending.Refused, Ending.OtherChannel, Ending.Withdrawn];

    /// <summary>Those that fit this matter.</summary>
    public static IEnumerable<Ending> EndingsOf(Matter matter) => Endings.Where(e => e != Ending.Withdrawn || matter.VoiceCount == 0);

    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Ending? Ending { get; set; }

        /// <summary>What everybody is told. Public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool PersonalDataMayStand { get; set; }
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

    /// <summary>No promise and no closure is open, and none may begin at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, "Words", input, [at.Matter.Id], ct);
        if (words.Why is { } unfit) return unfit;
        if (input.Ending == Ending.Withdrawn && at.Matter.VoiceCount > 0) return Refusal.RuleBroken("Matters.WithdrawnByThePerson");
        return (await fates.EndAsync(at.Matter, input.Ending!.Value, words.Value, Now, ct)).Then(at.Matter.Number);
    }
}
