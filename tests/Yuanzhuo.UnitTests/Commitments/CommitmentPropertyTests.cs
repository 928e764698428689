using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

public sealed class CommitmentPropertyTests
{
    private static readonly int FirstDay = new DateOnly(2021, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2027, 12, 31).DayNumber;

    private static readonly Arbitrary<DateTimeOffset> Instants =
        Gen.Choose(FirstDay, LastDay).Zip(Gen.Choose(0, 1439))
            .Select(x => ChinaTime.At(DateOnly.FromDayNumber(x.Item1), new TimeOnly(x.Item2 / 60, x.Item2 % 60))).ToArbitrary();

    private static readonly Arbitrary<Term> Terms = Gen.OneOf(
        Gen.Choose(1, 60).Select(n => Term.WorkingDays(n)), Gen.Choose(1, 90).Select(n => Term.Days(n)),
        Gen.Choose(1, 200).Select(n => Term.Hours(n)), Gen.Choose(1, 12).Select(n => Term.Months(n))).ToArbitrary();

    private static readonly Arbitrary<int> Small = Gen.Choose(1, 10).ToArbitrary();

    [Fact]
    public void The_due_day_of_a_commitment_in_working_days_is_a_working_day() => Prop.ForAll(Instants, Small, (at, days) =>
        Shipped.IsWorkingDay(Made(Term.WorkingDays(days), at).DueOn!.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_extension_never_moves_a_day_backwards() => Prop.ForAll(Instants, Terms, Small, (at, term, days) =>
    {
        var made = Made(term, at);
        var before = made.DueOn!.Value;
        made.AskExtension(new ExtensionRequest(days, "等材料".AsPublic(), Works, Clerk), Once, at);
        made.GrantExtension(new ExtensionDecision("同意".AsPublic(), Community, Organiser), Shipped, at);
        return made.DueOn > before && Shipped.WorkingDaysBetween(before, made.DueOn.Value) == days;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_kept_in_time_exactly_when_the_day_of_keeping_is_not_after_the_due_day() => Prop.ForAll(Instants, Terms, Gen.Choose(0, 400).ToArbitrary(), (at, term, later) =>
    {
        var made = Made(term, at);
        made.Keep("办好了".AsPublic(), [], Shipped, at.AddDays(later));
        return made.IsKeptInTime == (made.KeptOn <= made.DueOn) && (!made.IsKeptInTime || made.WorkingDaysLate(Shipped) == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_again_on_the_same_calendar_changes_nothing() => Prop.ForAll(Instants, Terms, Small, (at, term, days) =>
    {
        var made = Made(term, at);
        made.AskExtension(new ExtensionRequest(days, "等材料".AsPublic(), Works, Clerk), Once, at);
        made.GrantExtension(new ExtensionDecision("同意".AsPublic(), Community, Organiser), Shipped, at);
        var facts = made.NewFacts.Count;
        return !made.Recount(Shipped, at) && made.NewFacts.Count == facts;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_aim_is_never_red() => Prop.ForAll(Instants, Terms, Gen.Choose(0, 800).ToArbitrary(), (at, term, later) =>
    {
        var today = ChinaTime.DateOf(at).AddDays(later);
        return new LightRule(today, Shipped, 3, 5).Of(Made(term with { IsAim = true }, at).Due(null)).Colour != LightColour.Red;
    }).QuickCheckThrowOnFailure();
}
