using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>Who has the ball: policy.md D (退回 with a reason; 派单异议 reviewed and decided; 经指定不得退回), issue section 4.</summary>
public sealed class HoldingTests
{
    private static readonly Guid[] Units = [Community, Street, Works, Water];

    [Fact]
    public void An_offer_leaves_the_ball_until_it_is_accepted()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Assert.Equal(Community, matter.HolderId);

        Done(matter.AcceptOffer(At(2)));
        Assert.Equal((Works, At(2)), (matter.HolderId, matter.HeldSince));
        Assert.Equal([(Community, (DateTimeOffset?)At(2)), (Works, null)], matter.Holdings.Select(h => (h.UnitId, h.UntilAt)));
    }

    [Fact]
    public void A_refusal_wants_a_reason_and_another_holder_who_is_offered_it_at_once()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Refused("Matters.ReasonNeeded", matter.RefuseOffer(" ".AsPublic(), Water, Street, Due, At(2)));
        Refused("Matters.NextMustBeAnother", matter.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(2)));

        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Assert.Equal((Water, Community), (matter.OpenOffer!.ToUnitId, matter.HolderId));
    }

    [Fact]
    public void A_refusal_that_names_the_holder_leaves_it_there_without_a_new_offer()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.RefuseOffer("社区自己能换灯泡".AsPublic(), Community, Street, Due, At(2)));

        Assert.Null(matter.OpenOffer);
        Assert.Equal(Community, matter.HolderId);
    }

    [Fact]
    public void Two_refusals_in_a_row_put_it_to_the_street_which_appoints()
    {
        var matter = TwiceRefused();
        Assert.Equal((Street, true), (matter.HolderId, matter.AwaitsAppointment));
        Refused("Matters.AwaitsAppointment", matter.Offer(Water, "再试一次".AsPublic(), Due, At(4)));

        Done(matter.Appoint(Works, "城建牵头".AsPublic(), At(5)));
        Assert.Equal((Works, false), (matter.HolderId, matter.AwaitsAppointment));
    }

    [Fact]
    public void Whom_the_street_appointed_can_neither_refuse_nor_hand_it_on()
    {
        var matter = TwiceRefused();
        Done(matter.Appoint(Works, "城建牵头".AsPublic(), At(5)));

        Refused("Matters.NoOpenOffer", matter.RefuseOffer("不归我们".AsPublic(), Water, Street, Due, At(6)));
        Refused("Matters.HolderWasAppointed", matter.Offer(Water, "转水务".AsPublic(), Due, At(6)));
        Done(matter.Appoint(Water, "改由水务牵头".AsPublic(), At(7)));
        Assert.Equal(Water, matter.HolderId);
    }

    [Fact]
    public void An_acceptance_in_between_starts_the_row_anew()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Done(matter.AcceptOffer(At(3)));
        Done(matter.Offer(Works, "水井修好了，还要补路面".AsPublic(), Due, At(4)));
        Done(matter.RefuseOffer("路面归街道".AsPublic(), Street, Street, Due, At(5)));

        Assert.False(matter.AwaitsAppointment);
        Assert.Equal(Street, matter.OpenOffer!.ToUnitId);
    }

    [Fact]
    public void Taking_an_offer_back_does_not_break_the_row_of_refusals()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Done(matter.WithdrawOffer(At(3)));
        Done(matter.Offer(Water, "还是请水务看看".AsPublic(), Due, At(4)));
        Done(matter.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(5)));

        Assert.True(matter.AwaitsAppointment);
    }

    [Fact]
    public void Where_the_street_holds_it_already_two_refusals_do_not_break_its_stretch()
    {
        var matter = Opened();
        Done(matter.Offer(Street, "请街道协调".AsPublic(), Due, At(1)));
        Done(matter.AcceptOffer(At(2)));
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(3)));
        Done(matter.RefuseOffer("是水务的".AsPublic(), Water, Street, Due, At(4)));
        Done(matter.RefuseOffer("是城建的".AsPublic(), Works, Street, Due, At(5)));

        Assert.Equal((Street, At(2), true), (matter.HolderId, matter.HeldSince, matter.AwaitsAppointment));
    }

    [Fact]
    public void A_second_offer_waits_for_the_first()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Refused("Matters.OfferIsOpen", matter.Offer(Water, "同时问水务".AsPublic(), Due, At(2)));
        Refused("Matters.AlreadyHolder", Opened().Offer(Community, "给自己".AsPublic(), Due, At(1)));
    }

    [Fact]
    public void Exactly_one_organisation_holds_it_whatever_happens() => Prop.ForAll(
        (from deed in Gen.Choose(0, 5) from unit in Gen.Choose(0, 3) select (deed, unit)).ListOf().ToArbitrary(),
        deeds =>
        {
            var matter = Opened();
            var hour = 0;
            foreach (var (deed, unit) in deeds) Do(matter, deed, Units[unit], At(++hour));
            return HasOneHolder(matter) && matter.HandOvers.Count(h => h.State == HandOverState.Offered) <= 1
                && (!matter.AwaitsAppointment || matter.HolderId == Street);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Times_held_add_up_to_the_whole_in_working_days()
    {
        var matter = Opened(); // Wednesday 2026-03-04
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.AcceptOffer(At(24 * 2))); // Friday
        var times = HoldingTimes.Of(matter, new DateOnly(2026, 3, 16), Calendars.Shipped); // Monday after next

        Assert.Equal([(Community, 2), (Works, 6)], times.Select(t => (t.UnitId, t.WorkingDays)));
    }

    private static Matter TwiceRefused()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Done(matter.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(3)));
        return matter;
    }

    private static void Do(Matter matter, int deed, Guid unit, DateTimeOffset at) => _ = deed switch
    {
        0 => matter.Offer(unit, "理由".AsPublic(), Due, at),
        1 => matter.AcceptOffer(at),
        2 => matter.RefuseOffer("理由".AsPublic(), unit, Street, Due, at),
        3 => matter.Appoint(unit, "理由".AsPublic(), at),
        4 => matter.WithdrawOffer(at),
        _ => matter.IsOpen ? matter.End(Ending.Withdrawn, "撤回".AsPublic(), at) : matter.Reopen("又坏了".AsPublic(), Calendars.Shipped, at),
    };

    private static bool HasOneHolder(Matter matter)
    {
        var open = matter.Holdings.Where(h => h.UntilAt is null).ToList();
        var joined = matter.Holdings.Zip(matter.Holdings.Skip(1)).All(pair => pair.First.UntilAt <= pair.Second.FromAt);
        return joined && (matter.IsOpen ? open is [var one] && one.UnitId == matter.HolderId : open.Count == 0);
    }
}
