using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;

namespace Yuanzhuo.UnitTests.Matters.Triaging;

public class UsualHandlingTests
{
    /// <summary>The desk's form asks about any other that was chosen without opening a matter.</summary>
    [Fact]
    public void The_term_that_stands_there_unless_another_is_chosen_is_the_usual_one() => Assert.Equal(nameof(Handling.Usual), AtOnce.UsualHandling);
}
