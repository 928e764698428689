using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Post.Carriers;

namespace Yuanzhuo.UnitTests.Platform.Post;

/// <summary>WeCom's robots take 2,048 bytes of text (its documentation): what is too long is named, not cut off.</summary>
public sealed class RobotCarrierTests
{
    private static readonly string Long = new('字', 500);

    [Theory]
    [InlineData(100, 100, 'T')]
    [InlineData(600, 100, 'T')]
    [InlineData(601, 100, 'B')]
    [InlineData(601, 600, 'B')]
    public void The_whole_text_where_it_fits_else_what_names_each_letter(int text, int brief, char taken) =>
        Assert.Equal(new string(taken, taken == 'T' ? text : brief), RobotCarrier.Fit(new Message(NewId.Next(), "works", "s", new string('T', text), new string('B', brief))));

    [Fact]
    public void What_was_cut_says_so() =>
        Assert.Equal(Long + Long[..100] + "…", RobotCarrier.Fit(new Message(NewId.Next(), "works", "s", Long + Long, Long + Long)));
}
