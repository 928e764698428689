using Yuanzhuo.Modules.Matters.Domain;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>Seven steps of a matter: MECHANISM.md "How: 7 steps" (the first two may loop, simple things skip the middle).</summary>
public sealed class StepMovesTests
{
    /// <summary>Rows from, columns to: "=" stays, "." without reason, "r" with a reason, "x" never.</summary>
    private static readonly string[] Table =
    [
        // D C A D P I S
        "= . r r x r x", // 确定议题
        ". = . r x r x", // 征求意见
        "x r = . x r x", // 分析研判
        "x r r = . r x", // 协商议事
        "x x x r = . x", // 项目公示
        "x x x r r = .", // 项目实施
        "x x x x x r =", // 监督执行
    ];

    public static TheoryData<Step, Step, char> Pairs()
    {
        var pairs = new TheoryData<Step, Step, char>();
        foreach (var from in Enum.GetValues<Step>())
            foreach (var to in Enum.GetValues<Step>())
                pairs.Add(from, to, Table[(int)from - 1].Split(' ')[(int)to - 1][0]);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_steps_follows_the_table(Step from, Step to, char cell)
    {
        var (without, with) = (AtStep(from), AtStep(from));
        var (plain, reasoned) = (without.MoveTo(to, null, At(2)), with.MoveTo(to, "居民要求".AsPublic(), At(2)));

        Assert.Equal(cell == '.', plain.IsDone);
        Assert.Equal(cell is '.' or 'r', reasoned.IsDone);
        Assert.Equal(reasoned.IsDone ? to : from, with.Step);
        if (cell == '=') Refused("Matters.AlreadyAtStep", plain);
        if (cell == 'x') Refused("Matters.StepCannotFollow", reasoned);
        if (cell == 'r') Refused("Matters.MoveNeedsReason", plain);
    }

    [Fact]
    public void The_first_two_steps_loop_as_often_as_needed()
    {
        var matter = Opened();
        for (var i = 0; i < 3; i++)
        {
            Done(matter.MoveTo(Step.Consult, null, At(2 * i)));
            Done(matter.MoveTo(Step.Determine, null, At((2 * i) + 1)));
        }

        Assert.Equal(7, matter.Visits.Count);
        Assert.Single(matter.Visits, v => v.LeftAt is null);
    }

    [Fact]
    public void The_ring_shows_what_was_skipped()
    {
        var matter = Opened();
        Done(matter.MoveTo(Step.Implement, "简单的事，直接办".AsPublic(), At(1)));

        Assert.Equal(
            [SegmentState.Done, SegmentState.Skipped, SegmentState.Skipped, SegmentState.Skipped, SegmentState.Skipped, SegmentState.Now, SegmentState.ToDo],
            matter.Ring().Select(s => s.State));
    }

    [Theory]
    [InlineData(Step.Determine)]
    [InlineData(Step.Implement)]
    [InlineData(Step.Supervise)]
    public void A_roundtable_may_take_it_up_at_any_step_and_counts_its_rounds(Step step)
    {
        var matter = AtStep(step);
        Done(matter.Table(Guid.CreateVersion7(), At(2)));
        Done(matter.Table(Guid.CreateVersion7(), At(3)));

        Assert.Equal((Step.Deliberate, 2), (matter.Step, matter.Rounds));
        Assert.Single(matter.Visits, v => v.LeftAt is null);
    }
}
