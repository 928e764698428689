using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Proving;

/// <summary>A deed on one's own account. The demo's people have nothing of the kind: everybody may be them.</summary>
internal abstract class OwnDeed<TInput, TOutcome>(Doer doer) : Deed<TInput, Account, TOutcome>(doer)
    where TInput : Repeatable
{
    public override Act Act => Act.SignIn;

    /// <summary>Secrets come and go with it.</summary>
    protected override bool IsRemembered => false;

    /// <summary>Deeds on one account follow on each other, so that of two who each leave the last factor to the other none is left with none.</summary>
    protected override async Task<Result<At<Account>>> TakeAsync(TInput input, CancellationToken ct)
    {
        if (Doer.User.AccountId is not { } id) return Refusal.Forbidden();
        await Doer.Db.TakeTurnAsync(id, ct);
        return await Doer.Db.Accounts.FirstOrDefaultAsync(a => a.Id == id && a.ClosedAt == null && !a.IsDemo, ct) is { } account ? At.Everywhere(account) : Refusal.Forbidden();
    }
}
