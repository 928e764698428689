namespace Yuanzhuo.Modules.People.Proving;

/// <summary>A deed on one's own account. The demo's people have nothing of the kind: everybody may be them.</summary>
internal abstract class OwnDeed<TInput, TOutcome>(Doer doer) : Deed<TInput, Account, TOutcome>(doer)
    where TInput : Repeatable
{
    public override Act Act => Act.SignIn;

    /// <summary>Secrets come and go with it.</summary>
    protected override bool IsRemembered => false;

    protected override async Task<Result<At<Account>>> TakeAsync(TInput input, CancellationToken ct) =>
        Doer.User.AccountId is { } id && await Doer.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && a.ClosedAt == null && !a.IsDemo, ct) is { } own ? At.Everywhere(own) : Refusal.Forbidden();
}
