using Yuanzhuo.Modules.Roundtables.Domain;
using static Yuanzhuo.UnitTests.Roundtables.Tables;

namespace Yuanzhuo.UnitTests.Roundtables;

/// <summary>插花坐: residents and officials sit side by side [S1].</summary>
public sealed class SeatingTests
{
    [Theory]
    [InlineData(3, 3, "ROROROR", 1)]
    [InlineData(6, 2, "", 4)]
    [InlineData(2, 7, "", 4)]
    [InlineData(5, 0, "RRRRR", 5)]
    [InlineData(0, 3, "OOO", 3)]
    public void The_smaller_side_is_spread_among_the_larger(int residents, int officials, string order, int longestRun)
    {
        var seats = Seated(residents, officials);
        var sides = string.Concat(seats.Select(p => p.Side == Side.Residents ? 'R' : 'O'));
        Assert.Equal(residents + officials, sides.Length);
        if (order.Length > 0) Assert.StartsWith(sides, order, StringComparison.Ordinal);
        Assert.True(LongestRun(sides) <= longestRun, sides);
    }

    [Fact]
    public void Each_side_keeps_its_own_order()
    {
        var seats = Seated(4, 3);
        Assert.Equal(["R0", "R1", "R2", "R3"], seats.Where(p => p.Side == Side.Residents).Select(p => p.Label.Text));
        Assert.Equal(["O0", "O1", "O2"], seats.Where(p => p.Side == Side.Officials).Select(p => p.Label.Text));
    }

    private static IReadOnlyList<Participant> Seated(int residents, int officials) => Seating.Interleave(Roundtable.Plan("x", PlanFor() with
    {
        People = [.. Enumerable.Range(0, residents).Select(i => new Invited(Side.Residents, $"R{i}".AsPublic(), null)), .. Enumerable.Range(0, officials).Select(i => new Invited(Side.Officials, $"O{i}".AsPublic(), null))],
    }, PlannedAt).Participants);

    private static int LongestRun(string sides) => sides.Aggregate((Longest: 0, Run: 0, Last: ' '), (state, side) =>
        side == state.Last ? (Math.Max(state.Longest, state.Run + 1), state.Run + 1, side) : (Math.Max(state.Longest, 1), 1, side)).Longest;
}
