using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.StandingIn;

/// <summary>Back earlier, or entered by mistake: whoever stands in does so no longer. Said by who was away, by the head, or by the one who stands in.</summary>
internal sealed class EndStandIn(Doer doer, YuanzhuoDb db) : Deed<EndStandIn.Input, PostAt, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The post of whoever stands in.</summary>
        public Guid PostId { get; set; }
    }

    public override Act Act => Act.EnterStandIn;

    protected override Task<Result<At<PostAt>>> TakeAsync(Input input, CancellationToken ct) => db.PostAtAsync(input.PostId, ct);

    /// <summary>The post ended.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, PostAt at, CancellationToken ct)
    {
        var (post, today) = (at.Post, ChinaTime.DateOf(Now));
        if (post.StandsInForId is not { } forId) return Refusal.NotFound("People.NoSuchPost");
        var isTheirs = post.AccountId == Doer.AccountId || Doer.User.Leads(at) || await db.Posts.AnyAsync(p => p.Id == forId && p.AccountId == Doer.AccountId, ct);
        if (!isTheirs) return Refusal.Forbidden("People.OnlyOwnLeave");
        if (post.UntilOn < today) return Refusal.RuleBroken("People.StandInIsOver");
        post.End(StandInRule.LastDay(post.FromOn, today), Now);
        return post.Id;
    }
}
