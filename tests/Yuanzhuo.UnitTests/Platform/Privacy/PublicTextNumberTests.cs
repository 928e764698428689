using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

/// <summary>Masking defaults of policy.md G2 for numbers and addresses.</summary>
public class PublicTextNumberTests
{
    [Theory]
    [InlineData("请打13800138000找我", "请打138****8000找我")]
    [InlineData("138-0013-8000", "138-****-8000")]
    [InlineData("138 0013 8000。", "138 **** 8000。")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0", "1 3 8 * * * * 8 0 0 0")]
    [InlineData("+86 13800138000", "+86 138****8000")]
    [InlineData("8613800138000", "86138****8000")]
    [InlineData("１３８００１３８０００", "１３８****８０００")]
    [InlineData("电话一三八零零一三八零零零", "电话一三八****八零零零")]
    [InlineData("幺三八〇〇幺三八〇〇〇", "幺三八****八〇〇〇")]
    [InlineData("0791-86612345", "0791-****2345")]
    [InlineData("(0791)8661234", "(0791)***1234")]
    [InlineData("座机：86612345", "座机：****2345")]
    [InlineData("电话是1380013800", "电话是******3800")]
    [InlineData("二〇二六年打13800138000", "二〇二六年打138****8000")]
    [InlineData("2026-11-21 13800138000", "2026-11-21 138****8000")]
    public void A_phone_is_hidden_however_it_is_written(string words, string shown) => Expect(words, shown, PrivateKind.Phone);

    [Theory]
    [InlineData("身份证360103199001011234", "身份证******************")]
    [InlineData("36010319900101123X", "******************")]
    [InlineData("360103 19900101 123x", "****** ******** ****")]
    [InlineData("360103900101123", "***************")]
    public void An_identity_number_leaves_nothing(string words, string shown) => Expect(words, shown, PrivateKind.IdNumber);

    [Theory]
    [InlineData("卡号6222021234567890123", "卡号***************0123")]
    [InlineData("4111 1111 1111 1111", "**** **** **** 1111")]
    public void A_bank_card_keeps_its_last_four(string words, string shown) => Expect(words, shown, PrivateKind.BankCard);

    [Theory]
    [InlineData("赣A·12345乱停", "赣A·***45乱停")]
    [InlineData("赣AD12345乱停", "赣A****45乱停")]
    [InlineData("赣a8k9z2", "赣a***z2")]
    [InlineData("车牌号A12345", "车牌号A***45")]
    public void A_plate_keeps_province_letter_and_two(string words, string shown) => Expect(words, shown, PrivateKind.Plate);

    [Theory]
    [InlineData("写信tao.li@example.cn", "写信t*****@example.cn")]
    [InlineData("13800138000@example.com", "1**********@example.com")]
    public void An_address_keeps_its_first_letter_and_host(string words, string shown) => Expect(words, shown, PrivateKind.Email);

    [Theory]
    [InlineData("微信号：abc_12345", "微信号：a********")]
    [InlineData("加QQ 12345678", "加QQ 1*******")]
    [InlineData("vx:tao2026x", "vx:t*******")]
    public void An_account_after_its_cue_is_hidden(string words, string shown) => Expect(words, shown, PrivateKind.Account);

    [Theory]
    [InlineData("红光楼4栋2单元301室", "红光楼4栋*单元***室")]
    [InlineData("4栋2单元漏水", "4栋*单元漏水")]
    [InlineData("4号楼1203漏水", "4号楼****漏水")]
    [InlineData("12栋2单元5楼502", "12栋*单元*楼***")]
    [InlineData("三栋二单元", "三栋*单元")]
    [InlineData("301室漏水", "***室漏水")]
    [InlineData("金圣4-2-301", "金圣4-*-***")]
    [InlineData("2单元502", "*单元***")]
    [InlineData("3栋5楼东户", "3栋*楼东户")]
    public void A_home_keeps_estate_and_building_only(string words, string shown) => Expect(words, shown, PrivateKind.Room);

    [Theory]
    [InlineData("2026年11月21日")]
    [InlineData("2026-11-21 2026-12-21")]
    [InlineData("1998-12-31 101")]
    [InlineData("拨打12345热线")]
    [InlineData("客服电话400-800-1234")]
    [InlineData("楼里2000多户，凑了410000元")]
    [InlineData("编号360103-2026-000123")]
    [InlineData("社区代码360103001001")]
    [InlineData("2单元电梯先装")]
    [InlineData("4栋120户居民")]
    [InlineData("3号线地铁")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("京津冀，川A区，云B")]
    [InlineData("第101教室")]
    [InlineData("微信群里说，QQ群也说")]
    [InlineData("100-200平方米")]
    public void Numbers_that_point_at_nobody_stay(string words) => Assert.Equal(words, PublicText.Mask(words).Text);

    private static void Expect(string words, string shown, PrivateKind kind)
    {
        var masked = PublicText.Mask(words);
        Assert.Equal(shown, masked.Text);
        Assert.Contains(masked.Spans, s => s.Kind == kind);
    }
}
