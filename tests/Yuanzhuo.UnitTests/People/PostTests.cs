using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.People;

/// <summary>Posts are dated: who acted for whom on which day stays readable (GB/T 22239-2019: no shared or stale accounts); 挂点: a leader is linked to communities (MECHANISM, "Who").</summary>
public sealed class PostTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = ChinaTime.At(Day, new TimeOnly(9, 0));
    private static readonly Guid Account = Guid.CreateVersion7();
    private static readonly Guid Street = Guid.CreateVersion7();
    private static readonly Guid Community = Guid.CreateVersion7();

    [Fact]
    public void A_post_is_given_moved_and_ended_and_each_time_the_journal_says_so()
    {
        var post = Post.Give(Account, Role.DepartmentHead, Street, Day, Day.AddYears(1), Now);
        Assert.Equal((Account, Role.DepartmentHead, Street, Day, Day.AddYears(1), Street), (post.AccountId, post.Role, post.UnitId, post.FromOn, post.UntilOn!.Value, post.FactsAtPlace!.Value));
        post.MoveTo(Community, Now);
        post.End(Day.AddDays(9), Now);
        Assert.Equal((Community, Day.AddDays(9)), (post.UnitId, post.UntilOn!.Value));
        Fact[] told =
        [
            new PostGiven(Account, Role.DepartmentHead, Street, Day, Day.AddYears(1)), new PostMoved(Account, Role.DepartmentHead, Street, Community),
            new PostEnded(Account, Role.DepartmentHead, Community, Day.AddDays(9)),
        ];
        Assert.Equal(told, post.NewFacts.Select(f => f.Fact));
    }

    /// <summary>请假代班: the same role at the same place for somebody else, and it says for whom.</summary>
    [Fact]
    public void A_stand_in_holds_the_same_post_for_a_while_and_says_for_whom()
    {
        var post = Post.Give(Account, Role.CommunityOrganiser, Community, Day, null, Now);
        var other = Guid.CreateVersion7();

        var standIn = post.StandIn(other, Day.AddDays(3), Day.AddDays(9), Now);

        Assert.Equal((other, Role.CommunityOrganiser, Community, Day.AddDays(3), Day.AddDays(9), post.Id), (standIn.AccountId, standIn.Role, standIn.UnitId, standIn.FromOn, standIn.UntilOn!.Value, standIn.StandsInForId!.Value));
        Assert.Equal(new StandInGiven(other, Account, Role.CommunityOrganiser, Community, Day.AddDays(3), Day.AddDays(9)), Assert.Single(standIn.NewFacts).Fact);
        Assert.Null(post.StandsInForId);
    }

    /// <summary>First and last day count: two posts that share one day overlap.</summary>
    [Theory]
    [InlineData(0, 9, 9, 20, true)]
    [InlineData(0, 9, 10, 20, false)]
    [InlineData(9, 20, 0, 9, true)]
    [InlineData(10, 20, 0, 9, false)]
    [InlineData(0, null, 30, null, true)]
    [InlineData(0, null, 30, 40, true)]
    [InlineData(5, null, 0, 4, false)]
    [InlineData(0, 9, 9, null, true)]
    [InlineData(0, 9, 10, null, false)]
    public void Posts_overlap_where_they_share_a_day(int from, int? until, int otherFrom, int? otherUntil, bool overlaps)
    {
        var post = Post.Give(Account, Role.Leader, Street, Day.AddDays(from), On(until), Now);
        Assert.Equal(overlaps, post.Overlaps(Day.AddDays(otherFrom), On(otherUntil)));
        static DateOnly? On(int? days) => days is { } some ? Day.AddDays(some) : null;
    }

    /// <summary>GB/T 22239-2019 (等保三级): rights end when they were said to end; whoever may end a post can neither prolong one nor bring one back.</summary>
    [Theory]
    [InlineData(null, 400, null)]
    [InlineData(30, 30, null)]
    [InlineData(30, -1, null)]
    [InlineData(0, -1, null)]
    [InlineData(30, 31, "People.PostEndsBefore")]
    [InlineData(0, 1, "People.PostEndsBefore")]
    [InlineData(-1, 5, "People.PostIsOver")]
    [InlineData(-1, -1, "People.PostIsOver")]
    public void An_end_only_comes_nearer(int? until, int lastDay, string? why)
    {
        var post = Post.Give(Account, Role.Leader, Street, Day.AddDays(-99), until is { } days ? Day.AddDays(days) : null, Now);

        Assert.Equal(why, post.WhyNotUntil(Day.AddDays(lastDay), Day)?.Key);
    }

    [Fact]
    public void Who_would_prolong_a_post_is_told_its_last_day() =>
        Assert.Equal(["2026-03-02"], Post.Give(Account, Role.Leader, Street, Day.AddDays(-99), Day, Now).WhyNotUntil(Day.AddDays(1), Day)!.Args);

    [Fact]
    public void A_leader_is_linked_to_a_community_once_and_unlinked_again()
    {
        var post = Post.Give(Account, Role.Leader, Street, Day, null, Now);
        post.ForgetNewFacts();
        var other = Guid.CreateVersion7();
        Assert.All((Guid[])[Community, other, Community], unit => Assert.True(post.Link(unit, Now).IsDone));
        Assert.Equal([Community, other], post.Links.Select(l => l.UnitId));
        post.Unlink(Community, Now);
        post.Unlink(Community, Now);
        Assert.Equal(other, Assert.Single(post.Links).UnitId);
        Fact[] told = [new LeaderLinked(Account, Community), new LeaderLinked(Account, other), new LeaderUnlinked(Account, Community)];
        Assert.Equal(told, post.NewFacts.Select(f => f.Fact));
    }

    [Fact]
    public void Only_a_leader_is_linked() =>
        Assert.Equal("People.OnlyLeadersAreLinked", Assert.Single(Post.Give(Account, Role.DepartmentHead, Street, Day, null, Now).Link(Community, Now).Refusals).Key);
}
