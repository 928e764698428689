namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>What an organisation or place is.</summary>
public enum OrgUnitKind
{
    District,
    Street,

    /// <summary>社区 (residents' committee).</summary>
    Community,

    /// <summary>行政村.</summary>
    Village,

    /// <summary>家委会.</summary>
    FamilyCommittee,

    /// <summary>治理单元.</summary>
    GovernanceUnit,

    /// <summary>小区.</summary>
    Estate,

    /// <summary>楼栋.</summary>
    Building,

    /// <summary>单元 (entrance).</summary>
    Entrance,

    /// <summary>区直部门.</summary>
    Department,

    /// <summary>纪委监委, 街道纪工委.</summary>
    Discipline,

    /// <summary>物业公司 and other companies.</summary>
    Company,

    /// <summary>业委会, 楼管会, 自治委员会.</summary>
    OwnersBody,

    /// <summary>政务服务 "办不成事" 窗口.</summary>
    ServicesDesk,
}
