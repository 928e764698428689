using FluentValidation;

namespace Yuanzhuo.Platform.Work;

/// <summary>What a form asks of several things that were ticked.</summary>
public abstract class ManyInput : Repeatable
{
    /// <summary>As many as stand on a page of a list.</summary>
    public const int Most = 25;

    /// <summary>What was ticked.</summary>
    public List<Guid> Ids { get; set => field = value ?? []; } = [];
}

/// <summary>What came of one of them.</summary>
/// <param name="Id">Which.</param>
/// <param name="Refusals">Why it was not done; none where it was.</param>
public sealed record DoneRow(Guid Id, IReadOnlyList<Refusal> Refusals)
{
    public bool IsDone => Refusals.Count == 0;
}

/// <summary>Something was ticked, and not too much.</summary>
public abstract class ManyRules<TInput> : Rules<TInput>
    where TInput : ManyInput
{
    protected ManyRules()
    {
        RuleFor(i => i.Ids).NotEmpty().Saying("Platform.NothingTicked");
        RuleFor(i => i.Ids.Count).LessThanOrEqualTo(ManyInput.Most).OverridePropertyName(nameof(ManyInput.Ids)).Saying("Platform.TooManyTicked", ManyInput.Most);
    }
}

/// <summary>
/// The same on several things at once. Each is a deed of its own, with its own right, fact and answer: what one is refused for does not hold up the
/// others. Sent again, those that were done stay done once, for the key of each follows from the form's.
/// </summary>
public abstract class EachOfMany<TInput>
    where TInput : ManyInput
{
    /// <summary>A longer key could not be told apart from another with the thing's id behind it.</summary>
    private const int LongestKey = 100;

    /// <summary>What is wrong with the form itself, whatever it is done to.</summary>
    protected abstract Result Check(TInput input);

    /// <summary>Does it to one of them.</summary>
    /// <param name="input">The form.</param>
    /// <param name="id">Which.</param>
    /// <param name="key">The key of this one deed.</param>
    /// <param name="ct">Cancels.</param>
    protected abstract Task<IReadOnlyList<Refusal>> DoOneAsync(TInput input, Guid id, string? key, CancellationToken ct);

    /// <summary>One row for each, in the order they were ticked; refused as a whole where the form itself is wrong.</summary>
    public async Task<Result<IReadOnlyList<DoneRow>>> HandleAsync(TInput input, CancellationToken ct)
    {
        if (Check(input).Why is { } wrong) return wrong;
        var rows = new List<DoneRow>();
        foreach (var id in input.Ids.Distinct())
        {
            var key = input.RequestKey is { Length: > 0 and <= LongestKey } sent ? $"{sent}:{id:N}" : null;
            rows.Add(new DoneRow(id, await DoOneAsync(input, id, key, ct)));
        }

        return rows;
    }
}
