using FsCheck;
using FsCheck.Fluent;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class WorkingCalendarPropertyTests
{
    private static readonly int FirstDay = new DateOnly(2006, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2030, 12, 31).DayNumber;

    private static readonly Arbitrary<DateOnly> Dates = Gen.Choose(FirstDay, LastDay).Select(DateOnly.FromDayNumber).ToArbitrary();
    private static readonly Arbitrary<int> Counts = Gen.Choose(0, 400).ToArbitrary();

    [Fact]
    public void Adding_days_one_by_one_equals_adding_them_at_once() => Prop.ForAll(Dates, Counts, (start, count) =>
    {
        var date = start;
        for (var i = 0; i < count; i++)
            date = Shipped.AddWorkingDays(date, 1);
        return date == Shipped.AddWorkingDays(start, count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_due_day_of_a_term_in_working_days_is_never_a_day_off() => Prop.ForAll(Dates, Counts, (start, count) =>
        Shipped.IsWorkingDay(Shipped.AddWorkingDays(start, count + 1))).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_between_is_the_way_back_of_adding() => Prop.ForAll(Dates, Counts, (start, count) =>
        Shipped.WorkingDaysBetween(start, Shipped.AddWorkingDays(start, count)) == count).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sum_of_two_stretches_is_the_whole() => Prop.ForAll(Dates, Dates, Dates, (a, b, c) =>
        Shipped.WorkingDaysBetween(a, b) + Shipped.WorkingDaysBetween(b, c) == Shipped.WorkingDaysBetween(a, c)).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_by_arithmetic_equals_looking_at_each_day() => Prop.ForAll(Dates, Counts, (start, days) =>
        Enumerable.Range(1, days).Count(i => Shipped.IsWorkingDay(start.AddDays(i))) == Shipped.WorkingDaysBetween(start, start.AddDays(days)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Rolling_back_and_forward_meet_at_working_days() => Prop.ForAll(Dates, date =>
        Shipped.RollBack(date) <= date && date <= Shipped.RollForward(date)
        && Shipped.WorkingDaysBetween(Shipped.RollBack(date), Shipped.RollForward(date)) == (Shipped.IsWorkingDay(date) ? 0 : 1))
        .QuickCheckThrowOnFailure();
}
