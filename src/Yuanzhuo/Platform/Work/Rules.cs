using FluentValidation;

namespace Yuanzhuo.Platform.Work;

/// <summary>The validator of a use case's input. It runs inside the use case, so no door can skip it; messages are text keys.</summary>
public abstract class Rules<T> : AbstractValidator<T>
{
    /// <summary>All that is wrong with the input, or done.</summary>
    public Result Check(T input)
    {
        var outcome = Validate(input);
        return outcome.IsValid
            ? Result.Done
            : Result.Refused([.. outcome.Errors.Select(e => new Refusal(RefusalKind.Invalid, e.ErrorMessage, e.PropertyName, e.CustomState as object[] ?? []))]);
    }
}

public static class RuleTexts
{
    /// <summary>The text to show when the rule is broken, by key, with values for its placeholders.</summary>
    public static IRuleBuilderOptions<T, TProperty> Saying<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string key, params object[] args) =>
        rule.WithMessage(key.Replace("{", "{{", StringComparison.Ordinal)).WithState(_ => args);
}
