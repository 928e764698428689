using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator takes a value back; from tomorrow on the wider one or the default holds again.</summary>
internal sealed class EndRule(Doer doer, YuanzhuoDb db) : Deed<EndRule.Input, RulePack, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid PackId { get; set; }
    }

    public override Act Act => Act.ManageRules;

    /// <summary>How fresh a proof must be, and of whom a second factor is asked, are rules too.</summary>
    public override bool NeedsProof => true;

    protected override async Task<Result<At<RulePack>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Set<RulePack>().FindAsync([input.PackId], ct) is { } pack ? At.Everywhere(pack) : Refusal.NotFound("Rules.NoSuchPack");

    /// <summary>The rule's key.</summary>
    protected override Task<Result<string>> DoAsync(Input input, RulePack pack, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(Now);
        if (pack.UntilOn <= today) return Task.FromResult<Result<string>>(Refusal.RuleBroken("Rules.EndedAlready"));
        pack.End(pack.FromOn > today ? pack.FromOn.AddDays(-1) : today, Now);
        return Task.FromResult<Result<string>>(pack.Key);
    }
}
