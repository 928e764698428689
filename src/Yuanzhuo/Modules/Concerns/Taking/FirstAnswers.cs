using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>By when somebody answers for the first time (rule <c>case.contact</c>, working days), with how that was counted.</summary>
internal sealed class FirstAnswers(RulePacks rules, WorkingCalendars calendars)
{
    public async Task<DueDate> DueAsync(OrgUnit place, DateTimeOffset raisedAt, CancellationToken ct)
    {
        var days = await rules.ValueAsync(DefaultRules.FirstAnswer, place.Path, ChinaTime.DateOf(raisedAt), ct);
        return Term.WorkingDays(days).DueFrom(raisedAt, await calendars.ForAsync(place.Code, ct));
    }
}
