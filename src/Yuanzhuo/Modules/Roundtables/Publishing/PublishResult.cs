using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Publishing;

/// <summary>The result goes out (公结果) and acts on the matters, all in one transaction.</summary>
internal sealed class PublishResult(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, PublicTerm term, ResultEffects effects, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown: what is published is what was read.</summary>
        public Guid Version { get; set; }
    }

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var (table, host) = taken.Value;
        db.Expect(table, input.Version);
        var now = clock.GetUtcNow();
        var published = table.PublishResult(await term.LastDayAsync(host, now, ct), now);
        if (!published.IsDone) return Result<string>.Refused(published.Refusals);
        var acted = await effects.ApplyAsync(table, now, ct);
        return acted.IsDone ? table.Number : Result<string>.Refused(acted.Refusals);
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
