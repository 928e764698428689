namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// One line of the table of personal data. Its term is the one by which the pass forgets, so that what people read is what happens
/// (个人信息保护法 17 第一款 3 and 19); purpose, basis and what it is are told by texts named after the kind.
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="Tables">Where it is kept.</param>
public sealed record PersonalData(PersonalDataKind Kind, params Type[] Tables)
{
    /// <summary>Days after it came; null where another term holds.</summary>
    public int? Days { get; init; }

    /// <summary>Months after the end of what it was left for.</summary>
    public int? MonthsAfterEnd { get; init; }

    /// <summary>The pass that forgets it; null where it goes with its thing or stays as the record.</summary>
    public Type? ForgottenBy { get; init; }
}

/// <summary>The table, as the modules fill it at their front doors.</summary>
public sealed class PersonalDataTable(IEnumerable<PersonalData> lines)
{
    public IReadOnlyList<PersonalData> Lines { get; } = [.. lines.OrderBy(l => l.Kind)];

    /// <summary>The term of a kind that goes by days.</summary>
    public TimeSpan TermOf(PersonalDataKind kind) => TimeSpan.FromDays(Of(kind).Days ?? throw new InvalidOperationException($"{kind} does not go by days."));

    public PersonalData Of(PersonalDataKind kind) => Lines.Single(l => l.Kind == kind);
}
