using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

/// <summary>People's names never stand in public text (MECHANISM.md, traps; policy.md G2). All names are invented.</summary>
public class PublicTextNameTests
{
    [Theory]
    [InlineData("我叫李建国，住红光楼", "我叫李**，住红光楼")]
    [InlineData("我叫李明住在4栋", "我叫李*住在4栋")]
    [InlineData("我是李建国", "我是李**")]
    [InlineData("我是张三，水管漏了", "我是张*，水管漏了")]
    [InlineData("姓名：陶某", "姓名：陶*")]
    [InlineData("陶某某反映", "陶**反映")]
    [InlineData("联系人欧阳明远电话", "联系人欧阳**电话")]
    [InlineData("姓名：阿依古丽", "姓名：阿***")]
    [InlineData("联系人：古丽·买买提", "联系人：古*****")]
    [InlineData("户主高兴国，", "户主高**，")]
    [InlineData("本人于建华，", "本人于**，")]
    [InlineData("居民王秀兰反映楼道灯坏了", "居民王**反映楼道灯坏了")]
    [InlineData("业主陈家明多次反映", "业主陈**多次反映")]
    [InlineData("邻居周桂英家漏水", "邻居周**家漏水")]
    [InlineData("找张建国师傅修", "找张**师傅修")]
    [InlineData("社区李明书记来过", "社区李*书记来过")]
    [InlineData("赵海涛，13800138000", "赵**，138****8000")]
    [InlineData("请联系孙丽娟13800138000", "请联系孙**138****8000")]
    [InlineData("李明电话：13800138000", "李*电话：138****8000")]
    [InlineData("13800138000（马小军）", "138****8000（马**）")]
    [InlineData("昨天刘志强在楼道堆东西", "昨天刘**在楼道堆东西")]
    [InlineData("名字是吴敏", "名字是吴*")]
    [InlineData("李明反映", "李*反映")]
    [InlineData("我是红光楼3栋的王芳，", "我是红光楼3栋的王*，")]
    [InlineData("物业的小万（万志强）", "物业的小万（万**）")]
    [InlineData("万志强说他不管", "万**说他不管")]
    [InlineData("欧阳丽丽也在", "欧阳**也在")]
    [InlineData("我妈叫文家善，", "我妈叫文**，")]
    [InlineData("姓名：赵 磊", "姓名：赵**")]
    [InlineData("张三、李四、王五都同意", "张*、李*、王*都同意")]
    public void A_name_keeps_only_its_surname(string words, string shown) => Assert.Equal(shown, PublicText.Mask(words).Text);

    [Theory]
    [InlineData("红光楼的红楼梦广场")]
    [InlineData("铁路四村社区、王家庄社区、高新路、江西省南昌市西湖区")]
    [InlineData("楼里张灯结彩，大家方便安全")]
    [InlineData("金圣小区黄水，马上来修水管和石头路")]
    [InlineData("白色的墙，周边的路灯")]
    [InlineData("居民方便，业主安全，邻居平时和睦")]
    [InlineData("我是高新路的业主")]
    [InlineData("我是江西人，找物业找社区")]
    [InlineData("本人于2013年搬来")]
    [InlineData("业主曾多次反映，居民常常投诉")]
    [InlineData("张阿姨和李师傅、王大爷都说好")]
    [InlineData("黄色的线，林立的楼，杨树柳树")]
    [InlineData("联系物业经理，联系社区书记")]
    [InlineData("国贸阳光、建设桥、广润门、丁公路、朱桥梅园")]
    [InlineData("何时能装电梯？任何人都不管，何必呢，如何是好")]
    [InlineData("孙子上学，孙女接送，常年没有班车")]
    [InlineData("陈旧的管道严重老化，许多住户停水")]
    [InlineData("物业公司说是历史问题，维修基金是大家的钱")]
    [InlineData("楼上的老李天天吵，邓家天天吵")]
    [InlineData("我是骆家花园的居民，居民江信国际花园")]
    [InlineData("居民张贴通知，业主陈述意见")]
    public void Places_and_everyday_words_stay(string words) => Assert.Equal(words, PublicText.Mask(words).Text);

    [Theory]
    [InlineData("我叫李𠮷明，来反映", "我叫李***，来反映")]
    [InlineData("我叫欧阳李𠮷", "我叫欧阳***")]
    [InlineData("姓名：𠮷野家", "姓名：𠮷**")]
    [InlineData("电话𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "电话𝟏𝟑𝟖********𝟖𝟎𝟎𝟎")]
    public void A_rare_character_is_one_character(string words, string shown) => Assert.Equal(shown, PublicText.Mask(words).Text);

    [Fact]
    public void One_rare_character_is_not_taken_for_another() => Assert.Equal("𠮷**，𠀀明亮", PublicText.Mask("𠮷明亮，𠀀明亮", "𠮷明亮").Text);

    [Fact]
    public void Half_a_rare_character_never_remains() => Assert.Equal("我叫李**，𠮷**", PublicText.Mask("我叫李𠮷，𠮷明亮", "𠮷明亮").Text);

    [Fact]
    public void A_known_name_is_hidden_wherever_it_stands()
    {
        var masked = PublicText.Mask("红光楼的牛二虎和牛二虎的朋友、Tom Wu", "牛二虎", null, " ", "tom wu");
        Assert.Equal("红光楼的牛**和牛**的朋友、T*****", masked.Text);
        Assert.Equal([4, 8, 15], masked.Spans.Select(s => s.Start));
        Assert.All(masked.Spans, s => Assert.Equal(PrivateKind.Name, s.Kind));
    }

    [Theory]
    [InlineData("李建国", "李**")]
    [InlineData("陶某", "陶*")]
    [InlineData("欧阳修文", "欧阳**")]
    [InlineData("欧阳", "欧*")]
    [InlineData(" 李 ", "李")]
    [InlineData(null, "")]
    public void A_single_name_is_masked(string? name, string shown) => Assert.Equal(shown, PublicText.MaskName(name));

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("+8613812341234", "+86138****1234")]
    [InlineData("138 1234 1234", "138 **** 1234")]
    [InlineData("86612345", "****2345")]
    [InlineData("12", "*2")]
    [InlineData("", "")]
    public void A_single_phone_is_masked(string phone, string shown) => Assert.Equal(shown, PublicText.MaskPhone(phone));
}
