using Yuanzhuo.Modules.Commitments.Keeping;

namespace Yuanzhuo.UnitTests.Commitments.Keeping;

/// <summary>A serializable transaction waits for others, so only a send that looks at their rows takes one (docs/adr/0015-deeds.md).</summary>
public class KeepCommitmentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_with_the_closure_it_reads_what_others_write(bool applies) =>
        Assert.Equal(applies, new KeepCommitment(null!, null!, null!, null!, null!).ReadsOthersFor(new() { AppliesForClosure = applies }));
}
