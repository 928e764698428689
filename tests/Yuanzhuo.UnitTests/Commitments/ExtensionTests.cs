using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md C: one formal request before expiry, approval, notice to the resident; at most 10 working days [P-SD].</summary>
public sealed class ExtensionTests
{
    [Fact]
    public void Granted_days_are_counted_from_the_due_day()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02"); // due Monday 2026-03-09

        Assert.True(made.Ask("2026-03-06").IsDone);
        Assert.Equal(Day("2026-03-09"), made.DueOn);
        Assert.True(made.Grant("2026-03-10").IsDone);

        Assert.Equal(Day("2026-03-16"), made.DueOn);
        var told = Assert.IsType<ExtensionGranted>(made.NewFacts[^1].Fact);
        Assert.Equal((Day("2026-03-09"), Day("2026-03-16"), "同意，请按新日期办好"), (told.FromOn, told.ToOn, told.Words));
    }

    [Fact]
    public void It_may_be_asked_on_the_due_day_and_not_a_day_later()
    {
        Assert.True(Made(Term.WorkingDays(5), "2026-03-02").Ask("2026-03-09").IsDone);
        Assert.Equal("Commitments.ExtensionTooLate", Made(Term.WorkingDays(5), "2026-03-02").Ask("2026-03-10").KeyOf());
    }

    [Fact]
    public void It_is_asked_once()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        made.Ask("2026-03-03");
        Assert.Equal("Commitments.ExtensionIsAsked", made.Ask("2026-03-03").KeyOf());
        made.Grant("2026-03-04");
        Assert.Equal("Commitments.ExtensionsUsedUp", made.Ask("2026-03-05").KeyOf());
    }

    [Theory]
    [InlineData(0, "材料还在路上", "Commitments.ExtensionDays")]
    [InlineData(11, "材料还在路上", "Commitments.ExtensionDays")]
    [InlineData(5, " ", "Commitments.ReasonNeeded")]
    public void It_needs_a_reason_and_stays_within_the_rule(int days, string reason, string key) =>
        Assert.Equal(key, Made(Term.WorkingDays(5), "2026-03-02").Ask("2026-03-03", days, reason).KeyOf());

    [Fact]
    public void A_commitment_without_a_date_has_nothing_to_extend() =>
        Assert.Equal("Commitments.NoDateToExtend", Made(Term.ReviewOn(), "2026-03-02").Ask("2026-03-03").KeyOf());

    [Fact]
    public void Neither_the_person_nor_the_organisation_that_asked_decides()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        made.Ask("2026-03-03");

        Assert.Equal("Commitments.AskerCannotDecide", made.GrantExtension(new("同意".AsPublic(), Works, Organiser), Shipped, Morning("2026-03-04")).KeyOf());
        Assert.Equal("Commitments.AskerCannotDecide", made.GrantExtension(new("同意".AsPublic(), Community, Clerk), Shipped, Morning("2026-03-04")).KeyOf());
        Assert.Equal("Commitments.AskerCannotDecide", made.RefuseExtension(new("不同意".AsPublic(), Works, Organiser), Morning("2026-03-04")).KeyOf());
    }

    [Fact]
    public void A_refusal_leaves_the_day_and_tells_why()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        made.Ask("2026-03-03");

        Assert.Equal("Commitments.DecisionWordsNeeded", made.RefuseExtension(new(" ".AsPublic(), Community, Organiser), Morning("2026-03-04")).KeyOf());
        Assert.True(made.RefuseExtension(new("汛期前必须完成".AsPublic(), Community, Organiser), Morning("2026-03-04")).IsDone);

        Assert.Equal(Day("2026-03-09"), made.DueOn);
        Assert.Equal("汛期前必须完成", Assert.IsType<ExtensionRefused>(made.NewFacts[^1].Fact).Words);
    }

    [Fact]
    public void Keeping_the_commitment_lets_the_request_lapse()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        made.Ask("2026-03-03");
        made.Keep("提前办好".AsPublic(), [], Shipped, Morning("2026-03-04"));
        Assert.Equal(ExtensionState.Lapsed, Assert.Single(made.Extensions).State);
    }
}
