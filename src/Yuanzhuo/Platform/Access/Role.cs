namespace Yuanzhuo.Platform.Access;

/// <summary>What a person is at a place. A right is always a role at an organisation, from a day to a day (岗位).</summary>
public enum Role
{
    /// <summary>Anybody, signed in or not: no identity threshold (没有身份门槛).</summary>
    Anyone = 0,

    /// <summary>社区(村)工作者: runs the mechanism in one community.</summary>
    CommunityOrganiser = 1,

    /// <summary>街道统筹: coordinates and decides what communities cannot.</summary>
    StreetCoordinator = 2,

    /// <summary>责任单位经办人: does what the organisation promised (departments, companies, owners' bodies).</summary>
    DepartmentOfficer = 3,

    /// <summary>责任单位负责人: answers for what the organisation promised.</summary>
    DepartmentHead = 4,

    /// <summary>纪检监察: reads everything in the area, presses, and cannot change a fact.</summary>
    Inspector = 5,

    /// <summary>挂点领导: linked to communities.</summary>
    Leader = 6,

    /// <summary>政务服务 "办不成事" 窗口.</summary>
    ServicesDesk = 7,

    /// <summary>系统管理员: people, places, calendar, rules; no work of its own.</summary>
    Administrator = 8,

    /// <summary>审计员: reads the journal; separate from the administrator (等保三级: 管理用户权限分离).</summary>
    Auditor = 9,

    /// <summary>单位管理员: accounts and posts of one street or bureau and what is below it; no work of its own.</summary>
    UnitAdministrator = 10,
}
