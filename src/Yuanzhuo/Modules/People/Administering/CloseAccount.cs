using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Somebody left: no sign-in any more, posts end, sessions end at once; what they did stays on record.</summary>
internal sealed class CloseAccount(YuanzhuoDb db, UnitOfWork unit, UserManager<Account> users, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }
    }

    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<Guid>.Refused(no.Refusals);
        await db.HoldAsync(input.AccountId, ct);
        if (await users.FindByIdAsync(input.AccountId.ToString()) is not { ClosedAt: null } account) return Refusal.NotFound("People.NoSuchPerson");
        if (account.Id == user.AccountId) return Refusal.RuleBroken("People.NotOneself");
        var (now, today) = (clock.GetUtcNow(), clock.TodayInChina());
        if (await db.WouldBeGoneAsync(account.Id, today, ct)) return Refusal.RuleBroken("People.LastAdministrator");

        foreach (var post in await db.Posts.Where(p => p.AccountId == account.Id && (p.UntilOn == null || p.UntilOn > today)).ToListAsync(ct))
            post.End(post.FromOn > today ? post.FromOn.AddDays(-1) : today, now);
        account.ClosedAt = now;
        await users.UpdateSecurityStampAsync(account);
        db.Note(account.Id, new AccountClosed(account.Id), now);
        return account.Id;
    }
}
