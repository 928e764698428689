using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>A reorganisation (区划调整) loses no matter: the successor has the place, the ball and the question that was put to the one that ceased to exist.</summary>
public sealed class CarryingTests
{
    private static readonly Guid Successor = Guid.CreateVersion7();

    [Fact]
    public void The_successor_of_the_place_has_the_place_and_the_ball()
    {
        var matter = Opened(due: Due);
        matter.CarryOver(Community, Successor, ChinaTime.DateOf(At(5)), At(5));
        Assert.Equal((Successor, Successor), (matter.PlaceId, matter.HolderId));
        Assert.Equal([(Community, (DateTimeOffset?)At(5)), (Successor, null)], matter.Holdings.Select(h => (h.UnitId, h.UntilAt)));
        Assert.Equal(At(5), matter.Holdings[^1].FromAt);
        Assert.Equal(new MatterCarriedOver(Community, Successor), matter.NewFacts[^1].Fact);
    }

    [Fact]
    public void Where_only_the_holder_ceased_to_exist_the_place_stays_and_the_other_way_round()
    {
        var handedOn = Opened();
        Done(handedOn.Appoint(Works, "城建牵头".AsPublic(), At(1)));
        handedOn.CarryOver(Works, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal((Community, Successor), (handedOn.PlaceId, handedOn.HolderId));

        var elsewhere = Opened();
        Done(elsewhere.Appoint(Works, "城建牵头".AsPublic(), At(1)));
        elsewhere.CarryOver(Community, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal((Successor, Works), (elsewhere.PlaceId, elsewhere.HolderId));
        Assert.Single(elsewhere.Holdings, h => h.UntilAt is null);
    }

    [Fact]
    public void What_has_nothing_to_do_with_it_is_not_told_of_it()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        var facts = matter.NewFacts.Count;
        matter.CarryOver(Water, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal((facts, Works), (matter.NewFacts.Count, matter.OpenOffer!.ToUnitId));
    }

    [Fact]
    public void An_ended_matter_is_in_nobodys_hands_and_opened_again_the_successor_has_it()
    {
        var matter = Opened();
        Done(matter.End(Ending.Explained, "已说明".AsPublic(), At(1)));
        matter.CarryOver(Community, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.All(matter.Holdings, h => Assert.NotNull(h.UntilAt));
        Done(matter.Reopen("又坏了".AsPublic(), Calendars.Shipped, At(3)));
        Assert.Equal(Successor, Assert.Single(matter.Holdings, h => h.UntilAt is null).UnitId);
    }

    [Fact]
    public void A_question_that_was_open_is_put_to_the_successor_with_the_same_reason_and_day()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        matter.CarryOver(Works, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal([HandOverState.Withdrawn, HandOverState.Offered], matter.HandOvers.Select(h => h.State));
        Assert.Equal((Successor, "路灯归城建", DueOn), (matter.OpenOffer!.ToUnitId, matter.OpenOffer.Reason.Text, matter.OpenOffer.Answer!.DueOn!.Value));
        Assert.Contains(matter.NewFacts, f => f.Fact is MatterCarriedOver);
        Assert.Equal(new HandOverOffered(Community, Successor, "路灯归城建".AsPublic(), DueOn), matter.NewFacts[^1].Fact);
    }

    [Fact]
    public void Nobody_is_asked_to_take_over_from_itself()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        matter.CarryOver(Works, Community, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal((null, Community), (matter.OpenOffer, matter.HolderId));
    }

    /// <summary>Only the receiver's end takes the question along, not that of any other.</summary>
    [Fact]
    public void Where_the_giver_ceased_to_exist_the_question_stays_with_whom_it_was_put_to()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        matter.CarryOver(Community, Successor, ChinaTime.DateOf(At(2)), At(2));
        Assert.Equal((Works, HandOverState.Offered), (matter.OpenOffer!.ToUnitId, Assert.Single(matter.HandOvers).State));
    }
}
