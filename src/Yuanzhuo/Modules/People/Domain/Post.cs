using System.Globalization;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>A post (岗位): a role held by an account at an organisation, from a day to a day.</summary>
public sealed class Post : Aggregate
{
    private readonly List<PostLink> _links = [];

    private Post()
    {
    }

    public Guid AccountId { get; private set; }

    public Role Role { get; private set; }

    public Guid UnitId { get; private set; }

    public DateOnly FromOn { get; private set; }

    /// <summary>Last day of the post; null while open-ended.</summary>
    public DateOnly? UntilOn { get; private set; }

    /// <summary>For a leader: the communities linked to (挂点).</summary>
    public IReadOnlyList<PostLink> Links => _links;

    /// <summary>The post whose holder is away, where this one is held in their place (请假代班).</summary>
    public Guid? StandsInForId { get; private set; }

    public override Guid? FactsAtPlace => UnitId;

    public static Post Give(Guid accountId, Role role, Guid unitId, DateOnly from, DateOnly? until, DateTimeOffset at)
    {
        var post = new Post { AccountId = accountId, Role = role, UnitId = unitId, FromOn = from, UntilOn = until };
        post.Record(at, new PostGiven(accountId, role, unitId, from, until));
        return post;
    }

    /// <summary>The same role at the same place for somebody else while this one's holder is away. It ends by itself.</summary>
    public Post StandIn(Guid accountId, DateOnly from, DateOnly until, DateTimeOffset at)
    {
        var post = new Post { AccountId = accountId, Role = Role, UnitId = UnitId, FromOn = from, UntilOn = until, StandsInForId = Id };
        post.Record(at, new StandInGiven(accountId, AccountId, Role, UnitId, from, until));
        return post;
    }

    /// <summary>Whether there is a day on which both this and a post over that time are held.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) => (until is null || FromOn <= until) && (UntilOn is null || from <= UntilOn);

    /// <summary>Why that cannot be made its last day: it ended before today, or would last longer than it was given; null where it can.</summary>
    public Refusal? WhyNotUntil(DateOnly lastDay, DateOnly today) => UntilOn switch
    {
        { } last when last < today => Refusal.RuleBroken("People.PostIsOver"),
        { } last when lastDay > last => Refusal.RuleBroken("People.PostEndsBefore", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The last day of the post; rights end with it.</summary>
    public void End(DateOnly lastDay, DateTimeOffset at)
    {
        UntilOn = lastDay;
        Record(at, new PostEnded(AccountId, Role, UnitId, lastDay));
    }

    /// <summary>The organisation was carried over into another; the right goes along.</summary>
    public void MoveTo(Guid unitId, DateTimeOffset at)
    {
        Record(at, new PostMoved(AccountId, Role, UnitId, unitId));
        UnitId = unitId;
    }

    /// <summary>Links a leader to a community.</summary>
    public Result Link(Guid communityId, DateTimeOffset at)
    {
        if (Role != Role.Leader) return Refusal.RuleBroken("People.OnlyLeadersAreLinked");
        if (_links.Any(l => l.UnitId == communityId)) return Result.Done;
        _links.Add(new PostLink(Id, communityId));
        Record(at, new LeaderLinked(AccountId, communityId));
        return Result.Done;
    }

    /// <summary>Takes a link away; one that is not there is no matter.</summary>
    public void Unlink(Guid communityId, DateTimeOffset at)
    {
        if (_links.RemoveAll(l => l.UnitId == communityId) > 0) Record(at, new LeaderUnlinked(AccountId, communityId));
    }
}

/// <summary>A community that a leader is linked to.</summary>
public sealed class PostLink
{
    internal PostLink(Guid postId, Guid unitId) => (Id, PostId, UnitId) = (NewId.Next(), postId, unitId);

    public Guid Id { get; private init; }

    public Guid PostId { get; private init; }

    public Guid UnitId { get; private init; }
}
