using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.UnitTests.Places;

/// <summary>How places and organisations are found by what people call them.</summary>
public class UnitQueryTests
{
    private static readonly string[] Above = ["西湖区", "南浦街道"];

    [Theory]
    [InlineData("象山", NameFit.Whole)] // its own part
    [InlineData("象山社区居委会", NameFit.Whole)] // as the bureau's list has it
    [InlineData("象山社区居民委员会", NameFit.Whole)]
    [InlineData("南浦 象山", NameFit.Above)]
    [InlineData("象山，南浦街道", NameFit.Above)]
    [InlineData("nanpu xiangshan", NameFit.Above)]
    [InlineData("南浦街道象山社区", NameFit.Above)]
    [InlineData("西湖区南浦街道象山", NameFit.Above)]
    [InlineData("南浦", null)] // that is the street itself
    [InlineData("南站 象山", null)]
    [InlineData("南站街道象山社区", null)]
    [InlineData("　", null)]
    public void A_community_is_found_by_itself_and_with_what_it_lies_in(string typed, NameFit? fit) => Assert.Equal(fit, UnitQuery.Of(typed).FitOf("象山社区", Above));

    [Theory]
    [InlineData("区城建局", "城建局", NameFit.Whole)]
    [InlineData("区城建局", "cjj", NameFit.Spelled)]
    [InlineData("区城建局", "城建", NameFit.Within)]
    public void An_organisation_is_found_as_people_say_it(string name, string typed, NameFit fit) => Assert.Equal(fit, UnitQuery.Of(typed).FitOf(name));

    [Theory]
    [InlineData("五坊社区", "五坊居委会", NameFit.Sounds)] // its kind has changed
    [InlineData("铁路四村社区", "铁路四树", NameFit.Slip)] // a slip in its own part
    [InlineData("铁路四村社区", "铁路三村", null)]
    public void Other_kinds_and_slips_in_the_own_part_come_near(string name, string typed, NameFit? fit) => Assert.Equal(fit, UnitQuery.Of(typed).NearOf(name));
}
