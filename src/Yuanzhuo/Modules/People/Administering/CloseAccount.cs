using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Somebody left: no sign-in any more, posts end, sessions end at once; what they did stays on record.</summary>
internal sealed class CloseAccount(Doer doer, YuanzhuoDb db, UserManager<Account> users, SecondFactors factors, KnownBrowsers browsers, Sessions sessions) : Deed<CloseAccount.Input, Guid, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>The last administrator stays: nobody else may go at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Task<Result<At<Guid>>> TakeAsync(Input input, CancellationToken ct) => Task.FromResult<Result<At<Guid>>>(At.Everywhere(input.AccountId));

    protected override async Task<Result<Guid>> DoAsync(Input input, Guid id, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { ClosedAt: null } account) return Refusal.NotFound("People.NoSuchPerson");
        if (account.Id == Doer.User.AccountId) return Refusal.RuleBroken("People.NotOneself");
        var today = ChinaTime.DateOf(Now);
        if (await db.WouldBeGoneAsync(account.Id, today, ct)) return Refusal.RuleBroken("People.LastAdministrator");

        foreach (var post in await db.Posts.Where(p => p.AccountId == account.Id && (p.UntilOn == null || p.UntilOn > today)).ToListAsync(ct))
            post.End(post.FromOn > today ? post.FromOn.AddDays(-1) : today, Now);
        account.ClosedAt = Now;
        await factors.TakeAllAsync(account, ct);
        await browsers.RevokeAsync(account.Id, ct);
        await users.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, null, ct);
        db.Note(account.Id, new AccountClosed(account.Id), Now);
        return account.Id;
    }
}
