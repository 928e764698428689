using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Somebody left: no sign-in any more, posts end, sessions end at once; what they did stays on record.</summary>
internal sealed class CloseAccount(Doer doer, YuanzhuoDb db, UserManager<Account> users, AccountClosing closing, AccountPlaces places, KnownBrowsers browsers) : Deed<CloseAccount.Input, Guid, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>The last administrator stays: nobody else may go at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result<At<Guid>>> TakeAsync(Input input, CancellationToken ct) => At.Place(input.AccountId, await places.OfAsync(input.AccountId, ct));

    protected override async Task<Result<Guid>> DoAsync(Input input, Guid id, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { ClosedAt: null } account) return Refusal.NotFound("People.NoSuchPerson");
        if (account.Id == Doer.User.AccountId) return Refusal.RuleBroken("People.NotOneself");
        var today = ChinaTime.DateOf(Now);
        if (await db.WouldBeGoneAsync(account.Id, today, ct)) return Refusal.RuleBroken("People.LastAdministrator");

        await closing.CloseAsync(account, Now, ct);
        await browsers.RevokeAsync(account.Id, ct);
        return account.Id;
    }
}
