using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Somebody forgot their password: they get one for a single sign-in, shown once, and must choose their own with it. Their sessions end.</summary>
internal sealed class ResetPassword(YuanzhuoDb db, UnitOfWork unit, UserManager<Account> users, FailedTries tries, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    /// <summary>The password, in clear, for this answer only.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct)
    {
        input.RequestKey = null; // a remembered outcome would be a stored password
        return unit.DoAsync(input, () => WorkAsync(input, ct), ct);
    }

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<string>.Refused(no.Refusals);
        if (await users.FindByIdAsync(input.AccountId.ToString()) is not { ClosedAt: null, IsDemo: false } account) return Refusal.NotFound("People.NoSuchPerson");
        if (account.Id == user.AccountId) return Refusal.RuleBroken("People.OwnPasswordElsewhere");

        var password = TemporaryPassword.Create();
        account.MustChangePassword = true;
        await users.RemovePasswordAsync(account);
        var given = await users.AddPasswordAsync(account, password);
        if (!given.Succeeded) return IdentityRefusals.From<string>(given);
        await tries.ForgetAsync(account, ct);
        db.Note(account.Id, new PasswordReset(account.Id), clock.GetUtcNow());
        return password;
    }
}
