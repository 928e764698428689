using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator ends a post, or lets it end earlier; one that is over stays so. What it opened is shut from the day after; sessions of its person begin anew.</summary>
internal sealed class EndPost(Doer doer, YuanzhuoDb db, UserManager<Account> users, AccountPlaces places) : Deed<EndPost.Input, Post, Guid>(doer)
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
        await db.Posts.FindAsync([input.PostId], ct) switch
        {
            null => Refusal.NotFound("People.NoSuchPost"),
            { } post when !RolePlacing.IsDelegated(post.Role) => At.Everywhere(post), // one of earlier too, whatever its person does today
            { } post => At.Place(post, await places.OfAsync(post.AccountId, ct)),
        };

    /// <summary>The account whose post it was.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Post post, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(Now);
        if (input.LastDay is not { } lastDay || lastDay < today.AddDays(-1)) return Refusal.Invalid("People.LastDayNeeded", nameof(Input.LastDay));
        if (!PostDays.Has(lastDay)) return Refusal.Invalid(PostDays.NotThen, nameof(Input.LastDay), PostDays.Ends);
        if (post.WhyNotUntil(lastDay, today) is { } why) return why with { Field = nameof(Input.LastDay) };
        if (post.Role == Role.Administrator && await db.WouldBeGoneAsync(post.AccountId, lastDay.AddDays(1), ct)) return Refusal.RuleBroken("People.LastAdministrator");

        post.End(lastDay, Now);
        await db.EndStandInsAsync([post.Id], lastDay, Now, ct);
        if (await users.FindByIdAsync(post.AccountId.ToString()) is { } account) await users.UpdateSecurityStampAsync(account);
        return post.AccountId;
    }
}
