using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator ends a post. What it opened is shut from the day after; sessions of its person begin anew.</summary>
internal sealed class EndPost(YuanzhuoDb db, UnitOfWork unit, UserManager<Account> users, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid PostId { get; set; }

        /// <summary>Last day of the post; yesterday ends it at once.</summary>
        public DateOnly? LastDay { get; set; }
    }

    /// <summary>The account whose post it was.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<Guid>.Refused(no.Refusals);
        if (await db.Posts.FindAsync([input.PostId], ct) is not { } post) return Refusal.NotFound("People.NoSuchPost");
        await db.HoldAsync(post.AccountId, ct);
        var today = clock.TodayInChina();
        if (input.LastDay is not { } lastDay || lastDay < today.AddDays(-1)) return Refusal.Invalid("People.LastDayNeeded", nameof(Input.LastDay));
        if (post.Role == Role.Administrator && await db.WouldBeGoneAsync(post.AccountId, lastDay.AddDays(1), ct)) return Refusal.RuleBroken("People.LastAdministrator");

        post.End(lastDay, clock.GetUtcNow());
        if (await users.FindByIdAsync(post.AccountId.ToString()) is { } account) await users.UpdateSecurityStampAsync(account);
        return post.AccountId;
    }
}
