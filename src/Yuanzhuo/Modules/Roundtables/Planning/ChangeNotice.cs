using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>What was announced is changed (改通知): time, place and guests. Those asked to come are told, and everybody reads what it was before.</summary>
internal sealed class ChangeNotice(Doer doer, RoundtableDesk desk, PlanReader reader, RulePacks rules) : Deed<PlanInput, RoundtableAtHand, string>(doer)
{
    public override Act Act => Act.PlanRoundtable;

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(PlanInput input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(PlanInput input, RoundtableAtHand at, CancellationToken ct)
    {
        var table = at.Table;
        // A plan of its own: what was sent stays as it was, for the key of a repeated send knows it by that.
        var asked = new PlanInput { Kind = table.Kind.ToString(), Title = table.Title, Venue = input.Venue, Day = input.Day, Time = input.Time, Residents = input.Residents, Officials = input.Officials, PersonalDataMayStand = input.PersonalDataMayStand };
        var plan = await reader.ReadAsync(asked, at.Host, ct);
        if (plan.Why is { } why) return why;
        var whyShort = await Doer.CheckAsync(input.WhyShort, nameof(input.WhyShort), input, [.. table.Agenda.Select(i => i.MatterId)], ct);
        if (whyShort.Why is { } unfit) return unfit;
        if (whyShort.Value.Text.Length > RoundtableTables.LongestReason) return Refusal.Invalid("Roundtables.TooLong", nameof(input.WhyShort), RoundtableTables.LongestReason);
        var today = ChinaTime.DateOf(Now);
        var changed = table.ChangeNotice(plan.Value, today, await rules.ValueAsync(DefaultRules.RoundtableNotice, at.Host.Path, today, ct), whyShort.Value.OrNone, Now);
        // Planning takes the same input, and there is no version yet.
        return changed.IsDone && table.Version != input.Version ? Refusal.Conflict() : changed.Then(input.Number);
    }
}
