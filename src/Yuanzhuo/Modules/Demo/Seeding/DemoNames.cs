using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Seeding;

/// <summary>What the demo founds beside the official list. Companies and estates are invented.</summary>
internal static class DemoNames
{
    public const string PropertyCompany = "安和物业公司";
    public const string Builder = "木栎建设公司";
    public const string BikeCompany = "圆铃单车公司";
    public const string WindowEnterprise = "云杉灯下食品公司";
    public const string SiteEnterprise = "云海里商务园项目部";

    /// <summary>Case 1: a lift in an old block.</summary>
    public const string LiftEstate = "铁路四村小区";

    /// <summary>Case 2: renewal of an old estate.</summary>
    public const string RenewalEstate = "红光楼小区";

    /// <summary>Case 3: window screens.</summary>
    public const string ScreensEstate = "金圣家园";

    /// <summary>Case 4: care in the school holidays.</summary>
    public const string CareEstate = "国贸阳光小区";

    /// <summary>Case 5: yellow water.</summary>
    public const string WaterEstate = "建桥花苑";

    /// <summary>Case 6: bikes and e-bikes at 广润门.</summary>
    public const string BikesEstate = "惠民门小区";

    /// <summary>District organisations: kind and name.</summary>
    public static readonly IReadOnlyList<(OrgUnitKind Kind, string Name)> OfDistrict =
    [
        (OrgUnitKind.Department, "区城建局"), (OrgUnitKind.Department, "区住建局"), (OrgUnitKind.Department, "区城管局"), (OrgUnitKind.Department, "区市场监管局"),
        (OrgUnitKind.Department, "区民政局"), (OrgUnitKind.Department, "区教体局"), (OrgUnitKind.Department, "区文广新旅局"), (OrgUnitKind.Department, "区水务局"),
        (OrgUnitKind.Department, "区卫健委"), (OrgUnitKind.Department, "区资规局"), (OrgUnitKind.Department, "区司法局"), (OrgUnitKind.Department, "区人社局"),
        (OrgUnitKind.Department, "西湖公安分局"), (OrgUnitKind.Department, "区消防救援大队"), (OrgUnitKind.Department, "团区委"), (OrgUnitKind.ServicesDesk, "区政务服务办"),
        (OrgUnitKind.Discipline, "区纪委监委"),
        (OrgUnitKind.Company, PropertyCompany), (OrgUnitKind.Company, Builder), (OrgUnitKind.Company, BikeCompany), (OrgUnitKind.Company, WindowEnterprise), (OrgUnitKind.Company, SiteEnterprise),
    ];

    /// <summary>Estates of the cases: the community they lie in, how they are built, and the body the owners chose.</summary>
    public static readonly IReadOnlyList<EstatePlan> Estates =
    [
        new("铁路四村社区", LiftEstate, "铁路四村第一治理单元", "铁路四村小区楼管会", Buildings: 8, Entrances: 3),
        new("红光楼社区", RenewalEstate, "红光楼第一治理单元", "红光楼小区自治委员会", Buildings: 6, Entrances: 2),
        new("金圣社区", ScreensEstate, "金圣第一治理单元", "金圣家园业委会", Buildings: 5, Entrances: 2),
        new("国贸阳光社区", CareEstate, "国贸阳光第一治理单元", "国贸阳光小区业委会", Buildings: 10, Entrances: 2),
        new("建设桥社区", WaterEstate, "建设桥第一治理单元", "建桥花苑业委会", Buildings: 12, Entrances: 2),
        new("惠民门社区", BikesEstate, "惠民门第一治理单元", "惠民门小区楼管会", Buildings: 4, Entrances: 3),
    ];
}

/// <summary>How an estate of the demo is founded.</summary>
internal sealed record EstatePlan(string Community, string Estate, string GovernanceUnit, string OwnersBody, int Buildings, int Entrances);
