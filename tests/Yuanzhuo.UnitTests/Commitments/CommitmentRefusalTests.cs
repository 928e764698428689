using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>What a promise does not take, told at the field of the form it belongs to (policy.md C).</summary>
public sealed class CommitmentRefusalTests
{
    [Theory]
    [InlineData(Commitment.LongestWords, 2, null)]
    [InlineData(Commitment.LongestWords + 1, 2, "Words")]
    [InlineData(9, Commitment.LongestOfficer, null)]
    [InlineData(9, Commitment.LongestOfficer + 1, "Officer")]
    public void Words_and_office_fit_a_card(int words, int officer, string? field)
    {
        var said = Said(Term.Days(3), Morning("2026-03-02"), new string('办', words)) with { Officer = new string('科', officer).AsPublic() };
        Told(Commitment.Make(OpenMatter(), said, Shipped, Morning("2026-03-02")), field is null ? null : "Commitments.TooLong", field);
    }

    /// <summary>On the day itself a promise may be for the same day; more than ten years ahead is a slip of the key.</summary>
    [Theory]
    [InlineData("2026-03-01", "Commitments.DateBeforeSpoken")]
    [InlineData("2026-03-02", null)]
    [InlineData("2036-03-02", null)]
    [InlineData("2036-03-03", "Commitments.DateTooFar")]
    public void A_date_lies_between_the_day_of_speaking_and_ten_years_later(string on, string? key) =>
        Told(Commitment.Make(OpenMatter(), Said(Term.OnDate(Day(on)), Morning("2026-03-02")), Shipped, Morning("2026-03-02")), key, key is null ? null : "Term.On");

    [Fact]
    public void A_promise_is_not_spoken_tomorrow_and_its_holder_is_no_helper()
    {
        Told(Commitment.Make(OpenMatter(), Said(Term.Days(3), Morning("2026-03-03")), Shipped, Morning("2026-03-02")), "Commitments.SpokenInFuture", "SpokenOn");
        Told(Commitment.Make(OpenMatter(), Said(Term.Days(3), Morning("2026-03-02")) with { HelperIds = [Works] }, Shipped, Morning("2026-03-02")), "Commitments.HelperIsHolder", "Helpers");
    }

    [Fact]
    public void Keeping_dropping_and_looking_again_want_words()
    {
        var made = Made(Term.ReviewOn(10), "2026-03-02");
        Told(made.Keep(" ".AsPublic(), [], Shipped, Morning("2026-03-03")), "Commitments.KeptWordsNeeded", "Words");
        Told(made.Withdraw(" ".AsPublic(), Shipped, Morning("2026-03-03")), "Commitments.ReasonNeeded", "Reason");
        Told(made.Review(Term.ReviewOn(10), null, Shipped, Morning("2026-03-16")), "Commitments.ReviewNeedsReason", "Reason");
        Assert.True(made.IsOpen);
    }

    [Fact]
    public void What_stands_still_is_not_looked_at_again_before_it_goes_on()
    {
        var made = Made(Term.ReviewOn(10), "2026-03-02");
        Assert.True(made.Pause(Community, Because("等收费办法公布"), Shipped, Morning("2026-03-04")).IsDone);
        Told(made.Review(Term.Days(3), null, Shipped, Morning("2026-03-05")), "Commitments.StandsStill", null);
    }

    [Fact]
    public void Nobody_decides_where_nothing_is_asked_or_all_is_over()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        Told(made.Grant("2026-03-03"), "Commitments.NoOpenExtension", null);
        made.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-04"));
        Told(made.Grant("2026-03-05"), "Commitments.NotOpen", null);
        Told(made.Ask("2026-03-05"), "Commitments.NotOpen", null);
    }

    private static void Told(Result<Commitment> made, string? key, string? field) => Told(made.IsDone ? Result.Done : Result.Refused(made.Refusals), key, field);

    private static void Told(Result result, string? key, string? field) => Assert.Equal((key, field), result.IsDone ? (null, null) : (result.Refusals[0].Key, result.Refusals[0].Field));
}
