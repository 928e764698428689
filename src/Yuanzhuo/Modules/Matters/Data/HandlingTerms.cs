using Yuanzhuo.Kernel;
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
public sealed record HandlingTerm(Handling Handling, int Days, DueDate Due);

/// <summary>Handling terms and answer terms of a place, counted by its calendar.</summary>
public sealed class HandlingTerms(RulePacks rules, WorkingCalendars calendars)
{
    public async Task<HandlingTerm> OfAsync(Handling handling, OrgUnit place, DateTimeOffset from, CancellationToken ct = default)
    {
        var days = await rules.ValueAsync(KeyOf(handling), place.Path, ChinaTime.DateOf(from), ct);
        return new(handling, days, await CountAsync(days, place, from, ct));
    }

    /// <summary>All three, for the form that shows what each would mean.</summary>
    public async Task<IReadOnlyList<HandlingTerm>> AllAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        [await OfAsync(Handling.Simple, place, from, ct), await OfAsync(Handling.Usual, place, from, ct), await OfAsync(Handling.Complex, place, from, ct)];

    /// <summary>The last day on which an offered hand-over is answered (rule <c>case.return</c>).</summary>
    public async Task<DueDate> AnswerDueAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        await CountAsync(await rules.ValueAsync(DefaultRules.HandOverAnswer, place.Path, ChinaTime.DateOf(from), ct), place, from, ct);

    /// <summary>The last day of the first answer to a concern (rule <c>case.contact</c>).</summary>
    public async Task<DueDate> FirstAnswerDueAsync(OrgUnit place, DateTimeOffset from, CancellationToken ct = default) =>
        await CountAsync(await rules.ValueAsync(DefaultRules.FirstAnswer, place.Path, ChinaTime.DateOf(from), ct), place, from, ct);

    private async Task<DueDate> CountAsync(int days, OrgUnit place, DateTimeOffset from, CancellationToken ct) =>
        Term.WorkingDays(Math.Max(days, 1)).DueFrom(from, await calendars.ForAsync(place.Code, ct));

    private static string KeyOf(Handling handling) => handling switch
    {
        Handling.Simple => DefaultRules.HandlingSimple,
        Handling.Complex => DefaultRules.HandlingComplex,
        _ => DefaultRules.HandlingUsual,
    };
}
