using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator ends a post. What it opened is shut from the day after; sessions of its person begin anew.</summary>
internal sealed class EndPost(Doer doer, YuanzhuoDb db, UserManager<Account> users) : Deed<EndPost.Input, Post, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid PostId { get; set; }

        /// <summary>Last day of the post; yesterday ends it at once.</summary>
        public DateOnly? LastDay { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>The last administrator stays: nobody else may go at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result<At<Post>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Posts.FindAsync([input.PostId], ct) is { } post ? At.Everywhere(post) : Refusal.NotFound("People.NoSuchPost");

    /// <summary>The account whose post it was.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Post post, CancellationToken ct)
    {
        if (input.LastDay is not { } lastDay || lastDay < ChinaTime.DateOf(Now).AddDays(-1)) return Refusal.Invalid("People.LastDayNeeded", nameof(Input.LastDay));
        if (post.Role == Role.Administrator && await db.WouldBeGoneAsync(post.AccountId, lastDay.AddDays(1), ct)) return Refusal.RuleBroken("People.LastAdministrator");

        post.End(lastDay, Now);
        if (await users.FindByIdAsync(post.AccountId.ToString()) is { } account) await users.UpdateSecurityStampAsync(account);
        return post.AccountId;
    }
}
