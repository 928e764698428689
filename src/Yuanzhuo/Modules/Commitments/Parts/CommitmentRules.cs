using FluentValidation;
using FluentValidation.Results;
using Yuanzhuo.Modules.Calendar.Domain;
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
        RuleFor(i => i.Parts).Must((input, parts) => !input.AsSeveral || parts.Exists(part => part.IsKept)).Saying("Commitments.NoPartKept")
            .Must(parts => parts.Count <= SpokenParts.Most).Saying("Commitments.NoPartKept").Custom(FitParts);
        RuleFor(i => i.Officer).MaximumLength(Commitment.LongestOfficer).Saying("Commitments.TooLong", Commitment.LongestOfficer).Custom(Fit);
    }

    /// <summary>A part may be put right, so its words are looked through like the whole.</summary>
    private static void FitParts(List<CommitmentPart> parts, ValidationContext<TInput> context)
    {
        if (!context.InstanceToValidate.AsSeveral) return;
        foreach (var (words, _, path) in context.InstanceToValidate.Promises)
        {
            if (words.Length == 0) Say(context, Refusal.Invalid("Commitments.WordsNeeded", path + "Words"));
            if (words.Length > Commitment.LongestWords) Say(context, Refusal.Invalid("Commitments.TooLong", path + "Words", Commitment.LongestWords));
            Fit(words, path + "Words", context);
        }
    }

    private static void Fit(string words, ValidationContext<TInput> context) => Fit(words, context.PropertyPath, context);

    private static void Fit(string words, string field, ValidationContext<TInput> context)
    {
        foreach (var refusal in PublicWords.Check(words, field, context.InstanceToValidate.PersonalDataMayStand).Refusals) Say(context, refusal);
    }

    private static void Say(ValidationContext<TInput> context, Refusal refusal) => context.AddFailure(new ValidationFailure(refusal.Field, refusal.Key) { CustomState = refusal.Args });
}
