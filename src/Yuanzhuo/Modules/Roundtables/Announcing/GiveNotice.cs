using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Announcing;

/// <summary>The notice goes out (发通知): from now on everybody can see it and come.</summary>
internal sealed class GiveNotice(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, RulePacks rules, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown.</summary>
        public Guid Version { get; set; }

        /// <summary>Why the notice is shorter than usual; public words, needed only then.</summary>
        public string WhyShort { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() =>
            RuleFor(i => i.WhyShort).MaximumLength(RoundtableTables.LongestReason).Saying("Roundtables.TooLong", RoundtableTables.LongestReason);
    }

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        List<Refusal> wrong = [.. new Validator().Check(input).Refusals, .. PublicWords.Check(false, (nameof(input.WhyShort), input.WhyShort)).Refusals];
        if (wrong.Count > 0) return Result<string>.Refused(wrong);
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var (table, host) = taken.Value;
        db.Expect(table, input.Version);

        var matterIds = table.Agenda.Select(i => i.MatterId).ToList();
        var ended = await db.Matters.Where(m => matterIds.Contains(m.Id) && m.Ending != null).Select(m => m.Number).FirstOrDefaultAsync(ct);
        if (ended is not null) return Refusal.RuleBroken("Roundtables.MatterHasEnded", ended);

        var now = clock.GetUtcNow();
        var usual = await rules.ValueAsync(DefaultRules.RoundtableNotice, host.Path, ChinaTime.DateOf(now), ct);
        var given = table.GiveNotice(ChinaTime.DateOf(now), usual, input.WhyShort.Length == 0 ? null : input.WhyShort, now);
        return given.IsDone ? table.Number : Result<string>.Refused(given.Refusals);
    }
}
