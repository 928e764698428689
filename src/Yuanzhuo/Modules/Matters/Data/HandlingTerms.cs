using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>How hard a matter looks at triage; the rule pack says in how many working days it is handled (policy notes D, K: 2, 5, 15).</summary>
public enum Handling
{
    Usual,
    Simple,
    Complex,
}

/// <summary>A handling term with its last day.</summary>
/// <param name="Handling">How hard it looks.</param>
/// <param name="Deadline">As the matter keeps it.</param>
/// <param name="Due">How its last day was counted.</param>
public sealed record HandlingTerm(Handling Handling, Deadline Deadline, DueDate Due);

/// <summary>Handling terms and answer terms of a place, counted by its calendar.</summary>
public sealed class HandlingTerms(RulePacks rules, WorkingCalendars calendars)
{
    public async Task<HandlingTerm> OfAsync(Handling handling, OrgUnit place, DateTimeOffset from, CancellationToken ct = default)
    {
        var (deadline, due) = await CountAsync(KeyOf(handling), place, from, ct);
        return new(handling, deadline, due);
    }

    /// <summary>All three, for the form that shows what each would mean.</summary>
    public async Task<IReadOnlyList<HandlingTerm>> AllAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        [await OfAsync(Handling.Simple, place, from, ct), await OfAsync(Handling.Usual, place, from, ct), await OfAsync(Handling.Complex, place, from, ct)];

    /// <summary>By when an offered hand-over is answered (rule <c>case.return</c>), and how that was counted.</summary>
    public Task<(Deadline Deadline, DueDate Due)> AnswerAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        CountAsync(DefaultRules.HandOverAnswer, place, from, ct);

    /// <summary>By when a concern is first answered (rule <c>case.contact</c>), and how that was counted.</summary>
    public Task<(Deadline Deadline, DueDate Due)> FirstAnswerAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        CountAsync(DefaultRules.FirstAnswer, place, from, ct);

    private async Task<(Deadline Deadline, DueDate Due)> CountAsync(string rule, OrgUnit place, DateTimeOffset from, CancellationToken ct)
    {
        var days = await rules.ValueAsync(rule, place.Path, ChinaTime.DateOf(from), ct);
        var calendar = await calendars.ForAsync(place.Code, ct);
        var deadline = Deadline.From(Term.WorkingDays(Math.Max(days, 1)), from, calendar);
        return (deadline, deadline.Count(calendar)!);
    }

    private static string KeyOf(Handling handling) => handling switch
    {
        Handling.Simple => DefaultRules.HandlingSimple,
        Handling.Complex => DefaultRules.HandlingComplex,
        _ => DefaultRules.HandlingUsual,
    };
}
