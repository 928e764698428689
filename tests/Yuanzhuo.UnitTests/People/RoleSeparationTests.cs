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
}
