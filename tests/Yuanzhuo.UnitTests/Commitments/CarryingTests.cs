using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>A reorganisation loses no commitment (issue: no open matter, right or link lost).</summary>
public sealed class CarryingTests
{
    [Fact]
    public void The_successor_holds_the_commitment_as_it_was_spoken()
    {
        var commitment = Made(Term.WorkingDays(8), "2022-01-08");
        var (unit, place, due, words, successor) = (commitment.UnitId, commitment.PlaceId, commitment.DueOn, commitment.Words, Guid.CreateVersion7());

        commitment.CarryOver(Guid.CreateVersion7(), successor, Morning("2022-01-10"));
        Assert.Equal((unit, place), (commitment.UnitId, commitment.PlaceId));
        commitment.CarryOver(unit, successor, Morning("2022-01-10"));

        Assert.Equal((successor, due, words), (commitment.UnitId, commitment.DueOn, commitment.Words));
        Assert.Single(commitment.NewFacts, f => f.Fact is CommitmentCarriedOver);
    }
}
