using Yuanzhuo.Kernel;

namespace Yuanzhuo.UnitTests.Kernel;

public sealed class UnitPathTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    private static readonly Guid Two = Guid.Parse("00000000-0000-7000-8000-00000000000b");

    private static readonly string Root = UnitPath.Below("", One);
    private static readonly string Street = UnitPath.Below(Root, Two);

    [Fact]
    public void A_unit_holds_itself_and_what_lies_below_it_and_nothing_else()
    {
        Assert.True(UnitPath.Holds(Root, Root));
        Assert.True(UnitPath.Holds(Root, Street));
        Assert.True(UnitPath.Holds("", Street));
        Assert.False(UnitPath.Holds(Street, Root));
        Assert.False(UnitPath.Holds(Root, UnitPath.Below("", Two)));
    }

    [Fact]
    public void One_range_covers_what_a_path_holds()
    {
        Assert.All([Root, Street], path => Assert.InRange(path, Root, UnitPath.EndOf(Root), StringComparer.Ordinal));
        Assert.False(string.CompareOrdinal(UnitPath.Below("", Two), UnitPath.EndOf(Root)) < 0);
    }

    [Fact]
    public void What_stands_above_is_told_from_the_root_down()
    {
        Assert.Empty(UnitPath.Above(Root));
        Assert.Equal([Root, Street], UnitPath.Above(UnitPath.Below(Street, One)));
        Assert.Equal((Root, Root), (UnitPath.Root(Root), UnitPath.Root(UnitPath.Below(Street, One))));
    }

    [Fact]
    public void A_path_tells_how_deep_a_unit_stands_on_it()
    {
        Assert.Null(UnitPath.DepthOf(Two, Root));
        Assert.True(UnitPath.DepthOf(One, Street) < UnitPath.DepthOf(Two, Street));
    }

    [Fact]
    public void The_nearer_share_more()
    {
        var sibling = UnitPath.Below(Root, One);
        Assert.Equal((2, 1, 1), (UnitPath.Shared(Street, UnitPath.Below(Street, One)), UnitPath.Shared(Street, sibling), UnitPath.Shared(Root, Street)));
        Assert.Equal(0, UnitPath.Shared(Street, UnitPath.Below("", Two)));
    }

    [Fact]
    public void What_several_have_in_common_is_the_last_that_stands_above_all()
    {
        var (sibling, far) = (UnitPath.Below(Root, One), UnitPath.Below("", Two));
        Assert.Equal((Street, Root, Root, "", ""), (UnitPath.Common([Street, Street]), UnitPath.Common([Street, sibling]), UnitPath.Common([Street, Root]), UnitPath.Common([Street, far]), UnitPath.Common([])));
        Assert.Equal("", UnitPath.Common([Street, ""]));
    }
}
