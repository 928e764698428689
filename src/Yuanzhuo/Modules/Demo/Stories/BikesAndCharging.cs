using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 6: bikes and e-bikes; handed to and fro, appointed by the street, and a themed roundtable soon.</summary>
internal sealed class BikesAndCharging : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["惠民门社区"];
        var street = map.StreetOf(place);
        var (city, fire) = (map["区城管局"], map["区消防救援大队"]);
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(26, 8, 20), at => teller.AsResident().Raise(story, "电动车都推上楼充电，楼道里拉飞线，太吓人了。门口共享单车堆得路都走不了。", at, Channel.Online, "Charging"));
        script.Add(d.Ago(25, 9), at => teller.AsCommunity(place).OpenAsync(story, "电动车没处充电，共享单车乱停", "惠民门一带缺充电棚，共享单车占道；骑手、快递员也要停车。", at, "Charging", 15));
        script.Add(d.Ago(24, 12), at => teller.AsResident().Support(story, 28, at));
        script.Add(d.Ago(24, 10), at => teller.AsCommunity(place).Offer(story, city, "占道停放归口城管", at));
        script.Add(d.Ago(23, 16), at => teller.AsOfficer(city).Refuse(story, "充电棚属于消防安全设施，不归我们", fire, street, at));
        script.Add(d.Ago(22, 11), at => teller.AsOfficer(fire).Refuse(story, "我们负责检查，不负责建设", city, street, at));
        script.Add(d.Ago(21, 9), at => teller.AsStreet(street).Appoint(story, city, "占道和充电一起办，由城管牵头，消防、社区配合", at));
        script.Add(d.Ago(19, 10), at => teller.AsCommunity(place).Move(story, Step.Consult, at));
        script.Add(d.Ago(17, 17), at => teller.AsOfficer(city).Report(story, city, "选了4处：菜场东侧、社区后院、地铁口、老电影院旁，合计可停120辆。", at));
        script.Add(d.Ago(12, 9), at => teller.AsCommunity(place).Move(story, Step.Analyse, at));
        script.Add(d.Ago(3, 9), at => teller.AsStreet(street).PlanAsync(story, RoundtableKind.Themed, "非机动车停放与充电", street, "街道大院", d.Ahead(3, 14, 30), People(map), at));
        script.Add(d.Ago(3, 10), at => teller.AsOfficer(city).CommitAsync(story, city, "市容科负责人", "5个工作日内把四处停车线画好", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("沿街居民"), null), new(Side.Officials, Said.As("区领导"), null), new(Side.Residents, Said.As("外卖骑手"), null), new(Side.Officials, Said.As("区城管局"), map["区城管局"].Id),
        new(Side.Residents, Said.As("快递员"), null), new(Side.Officials, Said.As("区消防救援大队"), map["区消防救援大队"].Id), new(Side.Residents, Said.As("商户代表"), null), new(Side.Officials, Said.As("共享单车企业"), null),
        new(Side.Residents, Said.As("学生家长"), null), new(Side.Officials, Said.As("街道书记"), map["广润门街道"].Id),
    ];
}
