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
