using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator takes a value back; from tomorrow on the wider one or the default holds again.</summary>
internal sealed class EndRule(YuanzhuoDb db, UnitOfWork unit, RuleMemory memory, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid PackId { get; set; }
    }

    /// <summary>The rule's key.</summary>
    public async Task<Result<string>> HandleAsync(Input input, CancellationToken ct)
    {
        var ended = await unit.DoAsync(input, () => WorkAsync(input, ct), ct);
        memory.Forget();
        return ended;
    }

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManageRules, "") is { IsDone: false } no) return Result<string>.Refused(no.Refusals);
        if (await db.Set<RulePack>().FindAsync([input.PackId], ct) is not { } pack) return Refusal.NotFound("Rules.NoSuchPack");
        var today = clock.TodayInChina();
        if (pack.UntilOn <= today) return Refusal.RuleBroken("Rules.EndedAlready");
        pack.End(pack.FromOn > today ? pack.FromOn.AddDays(-1) : today, clock.GetUtcNow());
        return pack.Key;
    }
}
