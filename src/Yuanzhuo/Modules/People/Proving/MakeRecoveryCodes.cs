using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>A person makes new recovery codes; the ones before hold no longer.</summary>
internal sealed class MakeRecoveryCodes(Doer doer, SecondFactors factors) : OwnDeed<MakeRecoveryCodes.Input, ShownCodes>(doer)
{
    public sealed class Input : Repeatable;

    public override bool NeedsProof => true;

    protected override async Task<Result<ShownCodes>> DoAsync(Input input, Account account, CancellationToken ct) =>
        account.TwoFactorEnabled ? new ShownCodes { Codes = await factors.NewCodesAsync(account, Now, ct) } : Refusal.RuleBroken("People.FactorFirst");
}
