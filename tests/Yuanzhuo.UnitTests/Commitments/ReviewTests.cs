using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md C (按规定, 从低不从高: a review date) and trap 4 (an unpublished year is provisional and counted again).</summary>
public sealed class ReviewTests
{
    [Fact]
    public void At_the_review_a_date_is_given_and_counted_from_that_day()
    {
        var made = Made(Term.ReviewOn(10), "2026-03-02");

        Assert.True(made.Review(Term.WorkingDays(3), null, Shipped, Morning("2026-03-16")).IsDone);

        Assert.Equal((Day("2026-03-19"), (DateOnly?)null), (made.DueOn, made.ReviewOn));
        Assert.Equal(Day("2026-03-19"), Assert.IsType<CommitmentReviewed>(made.NewFacts[^1].Fact).DueOn);
    }

    [Fact]
    public void Without_a_date_the_next_review_needs_a_reason()
    {
        var made = Made(Term.ReviewOn(10), "2026-03-02");

        Assert.Equal("Commitments.ReviewNeedsReason", made.Review(Term.ReviewOn(10), " ".AsPublic(), Shipped, Morning("2026-03-16")).KeyOf());
        Assert.True(made.Review(Term.ReviewOn(10), "等收费办法公布".AsPublic(), Shipped, Morning("2026-03-16")).IsDone);
        Assert.Equal(Day("2026-03-30"), made.ReviewOn);
    }

    [Fact]
    public void A_commitment_with_a_date_is_not_reviewed_but_extended() =>
        Assert.Equal("Commitments.HasADate", Made(Term.Days(3), "2026-03-02").Review(Term.Days(9), null, Shipped, Morning("2026-03-03")).KeyOf());

    [Fact]
    public void A_provisional_date_moves_when_the_year_is_published()
    {
        var made = Made(Term.WorkingDays(5), "2026-12-28");
        var provisional = made.DueOn!.Value;
        Assert.True(made.IsProvisional);
        var published = new WorkingCalendar([.. Shipped.Days, new SpecialDay(new DateOnly(2027, 1, 1), DayKind.Off, "元旦")], [.. Shipped.PublishedYears, 2027, 2028]);

        Assert.True(made.Recount(published, Morning("2026-12-29")));

        Assert.False(made.IsProvisional);
        Assert.Equal((Day("2027-01-04"), (DateOnly?)Day("2027-01-05")), (provisional, made.DueOn)); // 1 January is no working day any more
        var redated = Assert.IsType<CommitmentRedated>(made.NewFacts[^1].Fact);
        Assert.Equal((provisional, made.DueOn!.Value, false), (redated.FromOn, redated.ToOn, redated.IsProvisional));
    }

    [Fact]
    public void A_firm_date_stays_as_people_were_told()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        Assert.False(made.Recount(WorkingCalendar.Empty, Morning("2026-03-03")));
        Assert.Equal(Day("2026-03-09"), made.DueOn);
    }

    [Fact]
    public void A_recount_keeps_what_was_granted()
    {
        var made = Made(Term.WorkingDays(5), "2026-12-28");
        made.AskExtension(new ExtensionRequest(2, "等材料".AsPublic(), Works, Clerk), Once, Morning("2026-12-29"));
        made.Grant("2026-12-29");
        var published = new WorkingCalendar([.. Shipped.Days, new SpecialDay(new DateOnly(2027, 1, 1), DayKind.Off, "元旦")], [.. Shipped.PublishedYears, 2027, 2028]);

        made.Recount(published, Morning("2026-12-30"));

        Assert.Equal(published.AddWorkingDays(Day("2026-12-28"), 7), made.DueOn);
    }
}
