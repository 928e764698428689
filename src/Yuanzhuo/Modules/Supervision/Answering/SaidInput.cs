using FluentValidation;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>What one who raised it says, by the link or at the desk: the same, so that neither door takes less.</summary>
public class SaidInput : Repeatable
{
    public bool? IsSolved { get; set; }

    public Satisfaction? Satisfaction { get; set; }

    /// <summary>In their own words; may be empty where it is solved.</summary>
    public string Words { get; set => field = value ?? ""; } = "";
}

internal abstract class SaidRules<TInput> : Rules<TInput>
    where TInput : SaidInput
{
    protected SaidRules()
    {
        RuleFor(i => i.IsSolved).NotNull().Saying("Supervision.SolvedOrNot");
        RuleFor(i => i.Satisfaction).IsInEnum().Saying("Supervision.SatisfactionUnknown");
        RuleFor(i => i.Words).MaximumLength(1000).Saying("Supervision.WordsTooLong", 1000);
        RuleFor(i => i.Words).NotEmpty().When(i => i.IsSolved == false).Saying("Supervision.SayWhatIsLeft");
    }
}
