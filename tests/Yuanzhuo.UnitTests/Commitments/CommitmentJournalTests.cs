using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md C and E: the words spoken, the request for more time and every ending of a promise stand in the ledger with their reasons.</summary>
public sealed class CommitmentJournalTests
{
    private static readonly Guid Helper = Guid.CreateVersion7();

    /// <summary>policy.md D: 主办 and 协办 are both named; who helps twice helps once.</summary>
    [Fact]
    public void Who_helps_is_named_once()
    {
        var made = Commitment.Make(OpenMatter(), Said(Term.Days(3), Morning("2026-03-02")) with { HelperIds = [Community, Helper, Community] }, Shipped, Morning("2026-03-02")).Value;
        Assert.Equal([Community, Helper], made.Helpers.Select(h => h.UnitId));
        Assert.Equal([Community, Helper], Assert.IsType<CommitmentMade>(made.NewFacts[0].Fact).HelperIds);
    }

    [Fact]
    public void A_request_for_more_time_is_told_with_its_days_and_its_reason()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        made.Ask("2026-03-06");
        Assert.Equal(new ExtensionAsked(Works, 5, "材料还在路上".AsPublic(), Day("2026-03-09")), made.NewFacts[^1].Fact);
        made.RefuseExtension(new("汛期前必须完成".AsPublic(), Community, Organiser), Morning("2026-03-09"));
        Assert.Equal((ExtensionState.Refused, Morning("2026-03-09"), Community), Assert.Single(made.Extensions) is var asked ? (asked.State, asked.DecidedAt!.Value, asked.DecidedByUnitId!.Value) : default);
    }

    [Fact]
    public void A_withdrawal_and_a_successor_are_told_with_their_reasons_and_let_a_request_lapse()
    {
        var matter = OpenMatter();
        var (withdrawn, first, second) = (Made(), Made(), Made());
        withdrawn.Ask("2026-03-03");
        Assert.True(withdrawn.Withdraw("记错了单位".AsPublic(), Shipped, Morning("2026-03-04")).IsDone);
        Assert.True(first.Supersede(second, "另有承诺".AsPublic(), Shipped, Morning("2026-03-04")).IsDone);
        Assert.Equal(new CommitmentWithdrawn(Works, "记错了单位".AsPublic()), withdrawn.NewFacts[^1].Fact);
        Assert.Equal(new CommitmentSuperseded(Works, second.Id, "另有承诺".AsPublic()), first.NewFacts[^1].Fact);
        Assert.Equal(ExtensionState.Lapsed, Assert.Single(withdrawn.Extensions).State);
        Commitment Made() => Commitment.Make(matter, Said(Term.WorkingDays(5), Morning("2026-03-02")), Shipped, Morning("2026-03-02")).Value;
    }

    [Fact]
    public void The_successor_of_the_place_has_the_commitment_in_its_ledger()
    {
        var made = Made(Term.Days(3), "2026-03-02");
        var successor = Guid.CreateVersion7();
        made.CarryOver(made.PlaceId, successor, Morning("2026-03-03"));
        Assert.Equal((successor, Works), (made.PlaceId, made.UnitId));
    }
}
