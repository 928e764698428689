using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>By when somebody answers for the first time (rule <c>case.contact</c>, working days).</summary>
internal sealed class FirstAnswers(RulePacks rules, WorkingCalendars calendars)
{
    /// <summary>How it would be counted for what was raised there just then.</summary>
    public async Task<DueDate> DueAsync(OrgUnit place, DateTimeOffset raisedAt, CancellationToken ct) =>
        await DueAsync(new FirstAnswerBasis(new(await rules.BookAsync(ct), null), new(await calendars.BookAsync(ct), null)).Deadline(place, raisedAt), place, ct);

    /// <summary>How a deadline of that place was counted.</summary>
    public async Task<DueDate> DueAsync(Deadline firstAnswer, OrgUnit place, CancellationToken ct) => firstAnswer.Count(await calendars.ForAsync(place.Code, ct))!;

    /// <summary>What it is counted by, as last seen, for a write that makes sure of it; <paramref name="anew"/> where it was not so.</summary>
    public async Task<FirstAnswerBasis> SeenAsync(bool anew, CancellationToken ct) => new(await rules.SeenAsync(anew, ct), await calendars.SeenAsync(anew, ct));
}

/// <summary>The rules and the calendars by which a first answer is counted.</summary>
internal sealed record FirstAnswerBasis(Seen<RuleBook> Rules, Seen<CalendarBook> Calendars)
{
    public Deadline Deadline(OrgUnit place, DateTimeOffset raisedAt) => Calendar.Domain.Deadline.From(
        Term.WorkingDays(Rules.Value.Value(DefaultRules.FirstAnswer, place.Path, ChinaTime.DateOf(raisedAt))), raisedAt, Calendars.Value.For(place.Code));
}
