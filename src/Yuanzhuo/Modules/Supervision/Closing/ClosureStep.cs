using FluentValidation;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>What checking, approving and returning share: the closure under way, the right at its place, a sentence, the version seen.</summary>
internal abstract class ClosureStep(Doer doer, ClosureDesk desk) : Deed<ClosureStep.Input, ClosureCase, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>The closure's version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Supervision.WordsNeeded");
            RuleFor(i => i.Words).MaximumLength(2000).Saying("Supervision.WordsTooLong", 2000);
        }
    }

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>The step itself, by the domain's rule.</summary>
    protected abstract Task<Result> TakeStepAsync(ClosureCase found, Closure closure, PublicWords words, CancellationToken ct);

    protected override Task<Result<At<ClosureCase>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct)
    {
        if (at.UnderWay.Why is { } none) return none;
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [at.Matter.Id], ct);
        if (words.Why is not null) return Result<string>.Refused(words.Refusals);
        return (await TakeStepAsync(at, at.UnderWay.Value, words.Value, ct)).Then(at.Matter.Number);
    }
}
