using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator lets somebody in again who mistyped too often.</summary>
internal sealed class UnlockAccount(Doer doer, YuanzhuoDb db, FailedTries tries, AccountPlaces places) : Deed<UnlockAccount.Input, Account, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    protected override async Task<Result<At<Account>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId && a.ClosedAt == null, ct) is { } account ? At.Place(account, await places.OfAsync(account.Id, ct)) : Refusal.NotFound("People.NoSuchPerson");

    protected override async Task<Result<Guid>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        await tries.ForgetAllAsync(account, ct);
        db.Note(account.Id, new AccountUnlocked(account.Id), Now);
        return account.Id;
    }
}
