namespace Yuanzhuo.Kernel;

/// <summary>Done, or refused with reasons. Refusals are values; exceptions are bugs or lost races.</summary>
public readonly struct Result
{
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Result(IReadOnlyList<Refusal> refusals) => _refusals = refusals;

    public static Result Done => default;

    public bool IsDone => _refusals is null;

    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    /// <summary>Why it was refused, or null where it was done: <c>if (check.Why is { } why) return why;</c></summary>
    public Reasons? Why => _refusals is null ? null : new Reasons(_refusals);

    public static Result Refused(IReadOnlyList<Refusal> refusals) => new(refusals);

    /// <summary>Done where all are, else every reason of each.</summary>
    public static Result All<T>(params ReadOnlySpan<Result<T>> results)
    {
        List<Refusal> refusals = [];
        foreach (var result in results) refusals.AddRange(result.Refusals);
        return refusals.Count == 0 ? Done : Refused(refusals);
    }

    /// <summary>The value where this was done, else the same refusals.</summary>
    public Result<T> Then<T>(T value) => _refusals is null ? value : Result<T>.Refused(_refusals);

    public static implicit operator Result(Refusal refusal) => new([refusal]);

    public static implicit operator Result(Reasons why) => new(why.Refusals);
}

/// <summary>A value, or refused with reasons.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Result(T value) => _value = value;

    private Result(IReadOnlyList<Refusal> refusals) => _refusals = refusals;

    public bool IsDone => _refusals is null;

    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    /// <summary>Why it was refused, or null where it was done.</summary>
    public Reasons? Why => _refusals is null ? null : new Reasons(_refusals);

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => IsDone ? _value! : throw new InvalidOperationException($"Refused: {_refusals![0].Key}");

    /// <summary>Another value where this was done, else the same refusals.</summary>
    public Result<TOther> Then<TOther>(TOther value) => _refusals is null ? value : Result<TOther>.Refused(_refusals);

    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new([refusal]);

    public static implicit operator Result<T>(Reasons why) => new(why.Refusals);
}

/// <summary>Why something was refused: what a refused result of one kind hands on to one of another.</summary>
public readonly record struct Reasons(IReadOnlyList<Refusal> Refusals);
