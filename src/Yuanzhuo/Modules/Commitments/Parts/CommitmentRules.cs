using FluentValidation;
using FluentValidation.Results;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>
/// What can be said of a typed commitment by itself. A clerk writes these words for everybody to read and can put them right, so personal data is
/// refused and named: masking it silently would change what was promised.
/// </summary>
internal sealed class CommitmentRules<TInput> : Rules<TInput>
    where TInput : CommitmentInput
{
    public CommitmentRules()
    {
        RuleFor(i => i.Unit).NotEmpty().Saying("Places.UnitNeeded");
        RuleFor(i => i.Words).NotEmpty().Saying("Commitments.WordsNeeded").MaximumLength(Commitment.LongestWords).Saying("Commitments.TooLong", Commitment.LongestWords).Custom(Fit);
        RuleFor(i => i.Officer).MaximumLength(Commitment.LongestOfficer).Saying("Commitments.TooLong", Commitment.LongestOfficer).Custom(Fit);
    }

    private static void Fit(string words, ValidationContext<TInput> context)
    {
        foreach (var refusal in PublicWords.Check(words, context.PropertyPath, context.InstanceToValidate.NamesAreOfficial).Refusals)
            context.AddFailure(new ValidationFailure(refusal.Field, refusal.Key) { CustomState = refusal.Args });
    }
}
