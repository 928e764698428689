using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Platform.Search;

/// <summary>What is typed into any box that looks for names (docs/adr/0025).</summary>
public class NameQueryTests
{
    [Theory]
    [InlineData("铁路四村社区", "铁路四村社区", NameFit.Whole)]
    [InlineData("铁路四村社区", "铁路4村", NameFit.Begins)]
    [InlineData("铁路四村社区", "鐵路４村", NameFit.Begins)]
    [InlineData("铁路四村社区", "四村", NameFit.Within)]
    [InlineData("铁路四村社区", "tlsc", NameFit.Spelled)]
    [InlineData("铁路四村社区", "铁路sc", NameFit.Spelled)]
    [InlineData("铁路四村社区", "tielusicun", NameFit.Spelled)]
    [InlineData("铁路十二村", "铁路12村", NameFit.Whole)]
    [InlineData("铁路十二村", "tielu12c", NameFit.Spelled)]
    [InlineData("铁路十四村", "4村", null)]
    [InlineData("铁路四村社区", "铁路五村", null)]
    [InlineData("铁路四村社区", "？", null)]
    [InlineData("铁路四村社区", "", null)]
    [InlineData("单砚秋", "shanyq", NameFit.Spelled)]
    [InlineData("单砚秋", "單硯秋", NameFit.Whole)]
    public void A_name_answers_in_any_writing(string name, string typed, NameFit? fit) => Assert.Equal(fit, NameQuery.Of(typed).FitOf(name));

    [Theory]
    [InlineData("象山社区", "像山", NameFit.Sounds)]
    [InlineData("铁路四村社区", "铁路思村", NameFit.Sounds)]
    [InlineData("象山社区", "象上社区", NameFit.Slip)]
    [InlineData("象山社区", "象社区", NameFit.Slip)]
    [InlineData("象山社区", "象山山社区", NameFit.Slip)]
    [InlineData("象山社区", "山象社区", NameFit.Slip)]
    [InlineData("象山社区", "xiangshanshequ", null)]
    [InlineData("象山社区", "xiangsanshequ", NameFit.Slip)]
    [InlineData("铁路四村", "铁路五村", null)] // another number is another place
    [InlineData("铁路十二村", "铁路二十一村", null)]
    [InlineData("象山", "泰山", null)]
    [InlineData("象山社区", "南浦社区", null)]
    public void What_sounds_like_it_or_has_one_slip_comes_near(string name, string typed, NameFit? fit) =>
        Assert.Equal(fit, NameQuery.Of(typed) is var query && query.FitOf(name) is null ? query.NearOf(name) : null);

    [Fact]
    public void Only_where_nothing_bears_the_name_is_what_comes_near_given()
    {
        string[] names = ["像山社区", "象山社区", "南浦社区"];

        Assert.Equal("象山社区", Found("象山"));
        Assert.Equal("near: 像山社区 象山社区", Found("向山"));
        Assert.Equal("", Found("北坪"));

        string Found(string typed)
        {
            var query = NameQuery.Of(typed);
            var found = NamesFound<string>.Among(names, n => query.FitOf(n), n => query.NearOf(n));
            return (found.AreNear ? "near: " : "") + string.Join(' ', found.All);
        }
    }
}
