using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Somebody forgot their password: they get one for a single sign-in, shown once, and must choose their own with it. Their sessions end.</summary>
internal sealed class ResetPassword(Doer doer, YuanzhuoDb db, UserManager<Account> users, FailedTries tries, KnownBrowsers browsers, Sessions sessions, AccountPlaces places) : Deed<ResetPassword.Input, Account, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    protected override bool IsRemembered => false;

    protected override async Task<Result<At<Account>>> TakeAsync(Input input, CancellationToken ct) =>
        await users.FindByIdAsync(input.AccountId.ToString()) is { ClosedAt: null, IsDemo: false } account ? At.Place(account, await places.OfAsync(account.Id, ct)) : Refusal.NotFound("People.NoSuchPerson");

    /// <summary>The password, in clear, for this answer only: remembering it would be storing it.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Account account, CancellationToken ct)
    {
        if (account.Id == Doer.User.AccountId) return Refusal.RuleBroken("People.OwnPasswordElsewhere");
        var password = TemporaryPassword.Create();
        (account.MustChangePassword, account.PasswordUntil) = (true, Now + TemporaryPassword.Life);
        await users.RemovePasswordAsync(account);
        var given = await users.AddPasswordAsync(account, password);
        if (!given.Succeeded) return IdentityRefusals.From<string>(given);
        await tries.ForgetAllAsync(account, ct);
        await browsers.RevokeAsync(account.Id, ct);
        await sessions.EndAllAsync(account.Id, null, ct);
        db.Note(account.Id, new PasswordReset(account.Id), Now);
        return password;
    }
}
