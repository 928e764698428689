using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.People;

// GB/T 22239-2019 (等保三级) 管理用户权限分离.
public sealed class RoleSeparationTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Nobody_administers_and_audits_at_the_same_time()
    {
        Assert.True(RoleSeparation.Clashes(Role.Auditor, Day, null, Role.Administrator, Day.AddDays(-9), null));
        Assert.True(RoleSeparation.Clashes(Role.Administrator, Day, null, Role.Auditor, Day.AddDays(-9), Day));
    }

    [Fact]
    public void One_after_the_other_is_allowed() => Assert.False(RoleSeparation.Clashes(Role.Auditor, Day, null, Role.Administrator, Day.AddDays(-9), Day.AddDays(-1)));

    [Fact]
    public void Other_roles_go_together() => Assert.False(RoleSeparation.Clashes(Role.Leader, Day, null, Role.DepartmentHead, Day, null));

    [Theory]
    [InlineData(-9, 5, true)] // held through all of it
    [InlineData(9, 9, true)] // begins on the last day
    [InlineData(10, 9, false)] // begins a day later
    public void A_post_that_ends_clashes_with_one_that_begins_by_its_last_day(int heldFrom, int until, bool clashes) =>
        Assert.Equal(clashes, RoleSeparation.Clashes(Role.Auditor, Day, Day.AddDays(until), Role.Administrator, Day.AddDays(heldFrom), null));
}
