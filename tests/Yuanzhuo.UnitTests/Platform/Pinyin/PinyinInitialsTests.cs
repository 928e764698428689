using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.UnitTests.Platform.Pinyin;

/// <summary>Communities are found by name, pinyin initials or list (issue 2, section 3).</summary>
public class PinyinInitialsTests
{
    [Theory]
    [InlineData("铁路四村社区", "tlscsq")]
    [InlineData("二郎庙社区居委会", "elmsqjwh")]
    [InlineData("南浦路社区", "nplsq")]
    [InlineData("西书院社区", "xsysq")]
    [InlineData("国贸阳光社区", "gmygsq")]
    [InlineData("算子桥社区", "szqsq")]
    [InlineData("江电社区", "jdsq")]
    [InlineData("广润门街道", "grmjd")]
    [InlineData("建设桥社区", "jsqsq")]
    [InlineData("金圣社区", "jssq")]
    [InlineData("红光楼", "hgl")]
    [InlineData("朝阳洲街道", "cyzjd")]
    [InlineData("桃花镇", "thz")]
    [InlineData("丁公路南社区", "dglnsq")]
    [InlineData("孺子路社区", "rzlsq")]
    [InlineData("系马桩街道", "xmzjd")]
    [InlineData("绳金塔街道", "sjtjd")]
    [InlineData("十字街街道", "szjjd")]
    [InlineData("抚生路社区", "fslsq")]
    [InlineData("洪城路社区", "hclsq")]
    [InlineData("象山社区", "xssq")]
    [InlineData("马家巷社区", "mjxsq")]
    [InlineData("悦湖社区", "yhsq")]
    [InlineData("朝农管理处", "cnglc")]
    [InlineData("云飞路社区", "yflsq")]
    [InlineData("灌婴路社区", "gylsq")]
    [InlineData("第1居民区-A栋", "d1jmqad")]
    [InlineData("Ａ区", "aq")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_has_its_initials(string? name, string letters) => Assert.Equal(letters, PinyinInitials.Of(name));

    [Theory]
    [InlineData("tlsc", true)]
    [InlineData("TL", true)]
    [InlineData("铁路", true)]
    [InlineData("铁路sc", true)]
    [InlineData("t路四c", true)]
    [InlineData(" ｔｌ scsq ", true)]
    [InlineData("scsq", true)]
    [InlineData("", true)]
    [InlineData("tielusicun", true)]
    [InlineData("tielu", true)]
    [InlineData("TieLuSi", true)]
    [InlineData("tielusic", true)]
    [InlineData("铁lu四cun", true)]
    [InlineData("lusicun", true)]
    [InlineData("铁路4村", true)]
    [InlineData("铁路４村", true)]
    [InlineData("tielu4c", true)]
    [InlineData("铁路5村", false)]
    [InlineData("tielou", false)]
    [InlineData("tielusicunshequn", false)]
    [InlineData("tlsx", false)]
    [InlineData("铁路五", false)]
    [InlineData("tlscsqq", false)]
    public void A_community_is_found_by_characters_letters_or_both(string query, bool isFound) =>
        Assert.Equal(isFound, PinyinInitials.Matches("铁路四村社区", query));

    [Theory]
    [InlineData("重阳社区", "cy")]
    [InlineData("重阳社区", "zy")]
    [InlineData("重阳社区", "chongyang")]
    [InlineData("重阳社区", "zhongyang")]
    [InlineData("一二三社区", "123")]
    [InlineData("长巷村", "cx")]
    [InlineData("长巷村", "zx")]
    [InlineData("华厦社区", "hs")]
    [InlineData("华厦社区", "hx")]
    public void A_character_with_two_readings_is_found_by_either(string name, string query) => Assert.True(PinyinInitials.Matches(name, query));

    [Fact]
    public void Every_shipped_place_name_has_letters()
    {
        var assembly = typeof(PinyinInitials).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            foreach (var c in reader.ReadToEnd().Where(c => c is >= '\u4e00' and <= '\u9fff'))
                Assert.Equal(1, PinyinInitials.Of(c.ToString()).Length);
        }
    }
}
