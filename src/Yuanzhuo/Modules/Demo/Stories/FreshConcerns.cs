using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>What was raised today and yesterday and waits at the communities' desks.</summary>
internal sealed class FreshConcerns : IStory
{
    private static readonly (string Place, string Words, Channel Channel, string Category)[] Raised =
    [
        ("铁路四村社区", "6栋后面的化粪池又堵了，臭水流到路上，上个月才通过一次。", Channel.Online, "Smell"),
        ("铁路四村社区", "路灯坏了三盏，晚上接孩子看不见路。我姓李，电话13900005678。", Channel.Online, "Traffic"),
        ("建设桥社区", "楼下麻将馆吵到半夜十二点，说过几次都不听。", Channel.Phone, "NightNoise"),
        ("金圣社区", "电梯总是停在三楼，物业说等配件，等了一个星期。", Channel.Desk, "Lift"),
        ("惠民门社区", "早点摊油烟直接排到居民窗户，衣服都不敢晒。", Channel.Online, "Smell"),
        ("国贸阳光社区", "小区门口红绿灯时间太短，老人过不完马路。", Channel.Paper, "Traffic"),
        ("桃花路社区", "公交站台没有座位，等车的老人只能坐在地上。", Channel.Online, "Traffic"),
    ];

    public void Tell(Script script, Teller teller, Map map)
    {
        for (var i = 0; i < Raised.Length; i++)
        {
            var (place, words, channel, category) = Raised[i];
            var story = new StoryThread { Place = map[place] };
            var at = teller.Days.Ago(i % 3, 8 + i, i * 7);
            script.Add(at, now => teller.AsResident().Raise(story, words, now, channel, category));
        }
    }
}
