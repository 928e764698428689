using static Yuanzhuo.Platform.Access.Role;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Who is who in the demo. Names are invented; none belongs to anybody.</summary>
internal static class CastList
{
    public static readonly IReadOnlyList<CastMember> Members =
    [
        new("tielu4", "章若溪", CommunityOrganiser, "铁路四村社区"),
        new("hongguanglou", "熊知远", CommunityOrganiser, "红光楼社区"),
        new("jinsheng", "涂晚晴", CommunityOrganiser, "金圣社区"),
        new("guomaoyangguang", "龚闻笛", CommunityOrganiser, "国贸阳光社区"),
        new("jiansheqiao", "万叙白", CommunityOrganiser, "建设桥社区"),
        new("huiminmen", "喻清和", CommunityOrganiser, "惠民门社区"),
        new("taohualu", "邓朗秋", CommunityOrganiser, "桃花路社区"),
        new("nanzhan", "祝怀川", StreetCoordinator, "南站街道"),
        new("chaoyangzhou", "余笙遥", StreetCoordinator, "朝阳洲街道"),
        new("shizijie", "漆望舒", StreetCoordinator, "十字街街道"),
        new("guangrunmen", "支南星", StreetCoordinator, "广润门街道"),
        new("taohuazhen", "晏归帆", StreetCoordinator, "桃花镇"),
        new("taoyuan", "裘语安", StreetCoordinator, "桃源街道"),
        new("chengjian", "谌子衿", DepartmentOfficer, "区城建局"),
        new("chengjian-head", "上官牧云", DepartmentHead, "区城建局"),
        new("chengguan", "欧阳叙", DepartmentOfficer, "区城管局"),
        new("wenlv", "姜晚舟", DepartmentHead, "区文广新旅局"),
        new("jiaoti", "巫明澈", DepartmentOfficer, "区教体局"),
        new("shuiwu", "柳远山", DepartmentOfficer, "区水务局"),
        new("wuye", "闵如初", DepartmentOfficer, "安和物业公司"),
        new("jiwei", "雷听澜", Inspector, ""),
        new("nanzhan-jigongwei", "占星阑", Inspector, "南站街道"),
        new("lingdao", "甘启明", Leader, "", "铁路四村社区", "建设桥社区", "金圣社区"),
        new("zhengwu", "卢向晚", ServicesDesk, "区政务服务办"),
        new("admin", "系统管理员", Administrator, ""),
        new("audit", "审计员", Auditor, ""),
        new("nanzhan-admin", "佟雁书", UnitAdministrator, "南站街道"),
    ];
}
