using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.HandingOver;

/// <summary>Offers several matters to one organisation, for one reason. What it rests on is each matter as it is now, not as the list showed it: its own rules say whether it may go.</summary>
internal sealed class OfferMatters(TickedMatters ticked, OfferMatter offer) : EachOfMany<OfferMatters.Input>
{
    public sealed class Input : ManyInput, IPublicWriting
    {
        public Guid? ToUnitId { get; set; }

        /// <summary>Why they, the same for all. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : ManyRules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator()
        {
            RuleFor(i => i.ToUnitId).NotNull().Saying("Matters.ChooseUnit");
            RuleFor(i => i.Reason).IsReason();
        }
    }

    protected override Result Check(Input input)
    {
        if (Validator.Kept.Check(input).Why is { } wrong) return wrong;
        return PublicWords.Check(input.Reason, nameof(input.Reason), input.PersonalDataMayStand).Why is { } unfit ? unfit : Result.Done;
    }

    protected override async Task<IReadOnlyList<Refusal>> DoOneAsync(Input input, Guid id, string? key, CancellationToken ct)
    {
        if (await ticked.KeyOfAsync(id, ct) is not { } matter) return [Refusal.NotFound("Matters.NoSuchMatter")];
        return (await offer.HandleAsync(
            new OfferMatter.Input { Number = matter.Number, Version = matter.Version, ToUnitId = input.ToUnitId, Reason = input.Reason, PersonalDataMayStand = input.PersonalDataMayStand, RequestKey = key }, ct)).Refusals;
    }
}
