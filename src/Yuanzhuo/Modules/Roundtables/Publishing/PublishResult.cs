using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Roundtables.Publishing;

/// <summary>The result goes out (公结果) and acts on the matters, all in one transaction.</summary>
internal sealed class PublishResult(Doer doer, RoundtableDesk desk, PublicTerm term, ResultEffects effects)
    : Deed<PublishResult.Input, RoundtableAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown: what is published is what was read.</summary>
        public Guid Version { get; set; }
    }

    public override Act Act => Act.PlanRoundtable;

    /// <summary>A matter ends only where no commitment is open, and none may be made at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, RoundtableAtHand at, CancellationToken ct)
    {
        if (at.Table.PublishResult(await term.LastDayAsync(at.Host, Now, ct), Now).Why is { } why) return why;
        return (await effects.ApplyAsync(at.Table, Now, ct)).Then(at.Table.Number);
    }
}

/// <summary>How long a result stays published: natural days, the first not counted, ending on a working day (policy notes C).</summary>
internal sealed class PublicTerm(RulePacks rules, WorkingCalendars calendars)
{
    public async Task<DateOnly> LastDayAsync(OrgUnit host, DateTimeOffset from, CancellationToken ct)
    {
        var days = await rules.ValueAsync(DefaultRules.ResultPublicity, host.Path, ChinaTime.DateOf(from), ct);
        return Term.Days(Math.Max(days, Roundtable.LeastPublicDays)).DueFrom(from, await calendars.ForAsync(host.Code, ct)).On;
    }
}
