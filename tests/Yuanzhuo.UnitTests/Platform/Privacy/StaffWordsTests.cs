using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

/// <summary>What staff write is asked about, never altered; what an office shows anyway raises no question (docs/adr/0019; policy notes G2).</summary>
public class StaffWordsTests
{
    [Theory]
    [InlineData("请拨打0791-86612345咨询")]
    [InlineData("咨询电话：86612345")]
    [InlineData("联系电话010-66012345")]
    [InlineData("请拨打12345、12319或400-800-1234")]
    [InlineData("请联系网格员王秀兰")]
    [InlineData("由李建国主任负责")]
    [InlineData("社区书记陶砚已到现场")]
    [InlineData("请到社区服务中心2101室办理")]
    public void What_an_office_shows_anyway_raises_no_question(string words) => Assert.Equal(words, PublicWords.Check(words, "Words").Value.Text);

    [Theory]
    [InlineData("请联系张建国，三天内办好", "Platform.Personal_Name", "张建国")]
    [InlineData("电话13912345678", "Platform.Personal_Phone", "13912345678")]
    [InlineData("已打业主家里电话0791-86612345告知", "Platform.Personal_Phone", "0791-86612345")]
    [InlineData("4栋2单元301室漏水", "Platform.Personal_Room", "4栋2单元301室")]
    [InlineData("赣A·12345已拖走", "Platform.Personal_Plate", "赣A·12345")]
    public void What_may_be_personal_is_asked_and_stands_as_written_once_ticked(string words, string key, string spot)
    {
        var asked = Assert.Single(PublicWords.Check(words, "Words").Refusals);
        Assert.Equal((key, "Words", spot), (asked.Key, asked.Field, asked.Args[0]));
        Assert.True(PublicWords.AsksToStand(asked));

        Assert.Equal(words, PublicWords.Check(words, "Words", mayStand: true).Value.Text);
    }

    [Theory]
    [InlineData("身份证360103199001011234", "Platform.Personal_IdNumber")]
    [InlineData("卡号6222021234567890123", "Platform.Personal_BankCard")]
    [InlineData("苏晚晴说灯坏了", "Platform.Personal_Known")]
    public void What_is_never_public_stands_by_no_tick(string words, string key)
    {
        var refused = Assert.Single(PublicWords.Check(words, "Words", true, [new KnownContact("苏晚晴", null)]).Refusals);
        Assert.Equal(key, refused.Key);
        Assert.False(PublicWords.AsksToStand(refused));
    }

    /// <summary>A firm's line looks like any office's; written by staff it is still the raiser's.</summary>
    [Theory]
    [InlineData("请拨打0791-86612345咨询", "0791-86612345", "0791-86612345")]
    [InlineData("咨询电话：86612345", "0791-86612345", "86612345")]
    [InlineData("社区值班电话(0791)8661 2345", "0791 86612345转801", "0791)8661 2345")]
    [InlineData("已按138 1234 1234回电", "+86 13812341234", "138 1234 1234")]
    [InlineData("请拨打400-800-1234", "4008001234", "400-800-1234")]
    [InlineData("电话一三八一二三四一二三四", "13812341234", "一三八一二三四一二三四")]
    public void The_phone_that_somebody_left_is_asked_about_and_stands_once_ticked(string words, string phone, string spot)
    {
        var left = new KnownContact(null, phone);
        var asked = Assert.Single(PublicWords.Check(words, "Words", left: [left]).Refusals);
        Assert.Equal(("Platform.Personal_KnownPhone", spot), (asked.Key, asked.Args[0]));
        Assert.True(PublicWords.AsksToStand(asked));
        Assert.Equal(words, PublicWords.Check(words, "Words", mayStand: true, [left]).Value.Text);
    }

    [Theory]
    [InlineData("请拨打0791-86612345咨询", "0791-86612346")]
    [InlineData("请拨打0791-86612345咨询", "12345")]
    [InlineData("请拨打0791-86612345咨询", "su@example.com")]
    [InlineData("请拨打12345", "13812341234")]
    public void Another_phone_is_no_more_than_it_looks_like(string words, string phone) =>
        Assert.True(PublicWords.Check(words, "Words", left: [new KnownContact(null, phone)]).IsDone);

    [Fact]
    public void A_venues_room_is_no_home_and_its_contact_is_asked_about()
    {
        Assert.True(PublicWords.CheckVenue("4栋301室", "Venue").IsDone);
        Assert.False(PublicWords.CheckVenue("4栋301室，找张建国", "Venue").IsDone);
        Assert.True(PublicWords.CheckVenue("4栋301室，找张建国", "Venue", mayStand: true).IsDone);
    }

    /// <summary>Masking alters what was written; only residents' own words may be: who speaks for themselves, or as it was spoken.</summary>
    [Fact]
    public void Only_residents_own_words_are_masked()
    {
        string[] residents = ["SayUnsolved.cs", "WithdrawConcern.cs", "AnswerClosure.cs", "TakeDown.cs"];
        var modules = Path.Combine(Documents.Folder, "..", "src", "Yuanzhuo", "Modules");
        var masking = Directory.GetFiles(modules, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(line => line.Contains("PublicWords.Mask(input.", StringComparison.Ordinal) || line.Contains("PublicWords.Mask(words, name", StringComparison.Ordinal)))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(residents.Order(StringComparer.Ordinal), masking);
    }
}
