using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class DeadlinePropertyTests
{
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Choose(new DateOnly(2021, 1, 1).DayNumber, new DateOnly(2027, 6, 30).DayNumber).Zip(Gen.Choose(0, 1439))
            .Select(x => ChinaTime.At(DateOnly.FromDayNumber(x.Item1), new TimeOnly(x.Item2 / 60, x.Item2 % 60)));

    private static readonly Gen<Term> InWorkingDays = Gen.Choose(1, 60).Select(n => Term.WorkingDays(n));

    private static readonly Gen<Term> AnyTerm = Gen.OneOf(
        InWorkingDays, Gen.Choose(1, 90).Select(n => Term.Days(n)), Gen.Choose(1, 12).Select(n => Term.Months(n)), Gen.Choose(1, 900).Select(n => Term.Hours(n)),
        Gen.Choose(1, 30).Select(n => Term.ReviewOn(n)));

    /// <summary>A pause within the term: after so many parts of a hundred of it, for so many days.</summary>
    private static readonly Gen<(int After, int Days)> Stop = Gen.Choose(0, 99).Zip(Gen.Choose(0, 60)).Select(x => (x.Item1, x.Item2));

    private sealed record Case(DateTimeOffset Start, Term Term, (int After, int Days) First, (int After, int Days) Second);

    private static Arbitrary<Case> Cases(Gen<Term> terms) => Instant.Zip(terms).Zip(Stop.Zip(Stop)).Select(x => new Case(x.Item1.Item1, x.Item1.Item2, x.Item2.Item1, x.Item2.Item2)).ToArbitrary();

    [Fact]
    public void Pausing_and_going_on_never_loses_or_gains_a_working_day() => Prop.ForAll(Cases(InWorkingDays), c =>
    {
        var (twice, at) = Stopped(c);
        var standing = twice.Pauses.Sum(p => p.WorkingDays(Shipped));
        return Shipped.WorkingDaysBetween(ChinaTime.DateOf(at), twice.DueOn!.Value) == c.Term.Amount + standing;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_used_and_what_was_left_are_the_term_and_what_was_left_is_left_when_it_goes_on() => Prop.ForAll(Cases(InWorkingDays), c =>
    {
        var (twice, _) = Stopped(c);
        return twice.Pauses.All(p => p.UsedDays + p.LeftDays == c.Term.Amount)
            && (twice.Pauses is not [.., var last] || Shipped.WorkingDaysBetween(last.ToOn!.Value, twice.DueOn!.Value) == last.LeftDays);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_of_no_working_day_moves_nothing() => Prop.ForAll(Cases(AnyTerm), c =>
    {
        var plain = Deadline.From(c.Term, c.Start, Shipped);
        var at = Within(plain, c.First.After);
        return !plain.Paused(Because("等"), Shipped, at).IsDone || plain.Paused(Because("等"), Shipped, at).Value.Resumed(Shipped, at).Value.DueOn == plain.DueOn;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_never_brings_the_last_day_nearer() => Prop.ForAll(Cases(AnyTerm), c => Stopped(c).Deadline.DueOn >= Deadline.From(c.Term, c.Start, Shipped).DueOn).QuickCheckThrowOnFailure();

    [Fact]
    public void Recounting_on_the_same_calendar_changes_nothing() => Prop.ForAll(Cases(AnyTerm), c =>
    {
        var deadline = Stopped(c).Deadline;
        return ReferenceEquals(deadline, deadline.Recounted(Shipped));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_is_never_due_earlier() => Prop.ForAll(Cases(AnyTerm), c =>
        Deadline.From(c.Term, c.Start, Shipped).DueOn <= Deadline.From(c.Term, c.Start.AddMinutes(c.First.Days * 1440 + c.First.After), Shipped).DueOn).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_provisional_exactly_when_it_touches_a_year_that_is_not_published() => Prop.ForAll(Cases(InWorkingDays), c =>
    {
        var (twice, _) = Stopped(c);
        return twice.IsProvisional == (Shipped.UnpublishedYear(ChinaTime.DateOf(c.Start).AddDays(1), twice.DueOn!.Value) is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_extension_adds_exactly_its_working_days() => Prop.ForAll(Cases(AnyTerm), c =>
    {
        var deadline = Stopped(c).Deadline;
        return Shipped.WorkingDaysBetween(deadline.DueOn!.Value, deadline.Extended(c.First.Days + 1, Shipped).DueOn!.Value) == c.First.Days + 1;
    }).QuickCheckThrowOnFailure();

    /// <summary>Stopped and resumed twice, where the rule lets it be stopped.</summary>
    private static (Deadline Deadline, DateTimeOffset Start) Stopped(Case c)
    {
        var deadline = Deadline.From(c.Term, c.Start, Shipped);
        foreach (var (after, days) in (ReadOnlySpan<(int, int)>)[c.First, c.Second])
        {
            var at = Within(deadline, after);
            if (deadline.Paused(Because("等"), Shipped, at) is { IsDone: true } paused) deadline = paused.Value.Resumed(Shipped, at.AddDays(days)).Value;
        }

        return (deadline, c.Start);
    }

    private static DateTimeOffset Within(Deadline deadline, int parts)
    {
        var from = deadline.Pauses is [.., { ToAt: { } to }] ? to : deadline.StartAt!.Value;
        return from.AddDays(Math.Max(0, deadline.DueOn!.Value.DayNumber - ChinaTime.DateOf(from).DayNumber) * parts / 100);
    }
}
