using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.People;

/// <summary>Who may be replaced while away, and who says so (AB 岗: work of the own house goes on while somebody is on leave).</summary>
public sealed class StandInRuleTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Role.CommunityOrganiser, true)]
    [InlineData(Role.StreetCoordinator, true)]
    [InlineData(Role.DepartmentOfficer, true)]
    [InlineData(Role.DepartmentHead, true)]
    [InlineData(Role.Inspector, false)]
    [InlineData(Role.Leader, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.UnitAdministrator, false)]
    [InlineData(Role.Auditor, false)]
    public void Work_of_the_house_is_passed_on_and_supervision_is_not(Role role, bool may) => Assert.Equal(may, StandInRule.MayBeReplaced(Post(role)));

    [Fact]
    public void A_post_held_for_somebody_else_is_not_passed_on()
    {
        var post = Post(Role.CommunityOrganiser).StandIn(Guid.NewGuid(), Day, Day.AddDays(3), Now);

        Assert.False(StandInRule.MayBeReplaced(post));
        Assert.IsType<StandInGiven>(Assert.Single(post.NewFacts).Fact);
    }

    [Theory]
    [InlineData(Role.StreetCoordinator, Role.CommunityOrganiser, true)]
    [InlineData(Role.DepartmentHead, Role.DepartmentOfficer, true)]
    [InlineData(Role.StreetCoordinator, Role.DepartmentOfficer, false)]
    [InlineData(Role.DepartmentOfficer, Role.DepartmentHead, false)]
    [InlineData(Role.CommunityOrganiser, Role.CommunityOrganiser, false)]
    public void A_head_leads_the_own_people(Role head, Role of, bool leads) => Assert.Equal(leads, StandInRule.IsHeadOf(head, of));

    [Theory]
    [InlineData(0, -1)]
    [InlineData(-5, -1)]
    [InlineData(4, 3)]
    public void Ended_at_once_it_holds_today_no_more(int begins, int lastDay) => Assert.Equal(Day.AddDays(lastDay), StandInRule.LastDay(Day.AddDays(begins), Day));

    private static Post Post(Role role) => Modules.People.Domain.Post.Give(Guid.NewGuid(), role, Guid.NewGuid(), Day, null, Now);
}
