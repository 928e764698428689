using FluentValidation;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Keeping;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>The same progress on several commitments at once.</summary>
internal sealed class ReportOnMany(ReportOnCommitment report) : EachOfMany<ReportOnMany.Input>
{
    public sealed class Input : ManyInput, IPublicWriting
    {
        /// <summary>What was done, the same for all.</summary>
        public string Words { get; set => field = value ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : ManyRules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Commitments.ProgressNeeded");
            RuleFor(i => i.Words).MaximumLength(Commitment.LongestKeptWords).Saying("Commitments.TooLong", Commitment.LongestKeptWords);
        }
    }

    protected override Result Check(Input input)
    {
        if (Validator.Kept.Check(input).Why is { } wrong) return wrong;
        return PublicWords.Check(input.Words, nameof(input.Words), input.PersonalDataMayStand).Why is { } unfit ? unfit : Result.Done;
    }

    protected override async Task<IReadOnlyList<Refusal>> DoOneAsync(Input input, Guid id, string? key, CancellationToken ct) =>
        (await report.HandleAsync(new ReportOnCommitment.Input { Id = id, Words = input.Words, PersonalDataMayStand = input.PersonalDataMayStand, RequestKey = key }, ct)).Refusals;
}
