using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.UnitTests.Platform.Pinyin;

public sealed class PinyinOrderTests
{
    /// <summary>Invented names; 单 and 曾 by their readings as family names (GB/T 28039 writes them Shan and Zeng).</summary>
    [Fact]
    public void Names_stand_in_the_order_of_their_readings()
    {
        string[] names = ["曾小禾", "安真", "单晓", "李乙", "李安", "黎安", "Zhao", "欧阳青", "区青"];

        Assert.Equal(["安真", "李安", "李乙", "黎安", "区青", "欧阳青", "单晓", "Zhao", "曾小禾"], names.OrderBy(PinyinOrder.KeyOf, StringComparer.Ordinal));
    }

    /// <summary>现代汉语词典: 尉 is wèi, as a family name too; only 尉迟 is Yùchí. The same holds of 万俟, 单于 and 长孙.</summary>
    [Theory]
    [InlineData("尉青", "wei 尉 qing 青")]
    [InlineData("尉迟青", "yu 尉 chi 迟 qing 青")]
    [InlineData("单青", "shan 单 qing 青")]
    [InlineData("单于青", "chan 单 yu 于 qing 青")]
    [InlineData("长孙青", "zhang 长 sun 孙 qing 青")]
    [InlineData("万青", "wan 万 qing 青")]
    [InlineData("尉", "wei 尉")]
    public void A_double_name_is_read_as_one(string name, string key) => Assert.Equal(key, PinyinOrder.KeyOf(name));
}
