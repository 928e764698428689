namespace Yuanzhuo.Kernel;

/// <summary>Done, or refused with reasons. Refusals are values; exceptions are bugs or lost races.</summary>
public readonly struct Result
{
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Result(IReadOnlyList<Refusal> refusals) => _refusals = refusals;

    public static Result Done => default;

    public bool IsDone => _refusals is null;

    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    public static Result Refused(IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result(Refusal refusal) => new([refusal]);
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

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => IsDone ? _value! : throw new InvalidOperationException($"Refused: {_refusals![0].Key}");

    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new([refusal]);
}
