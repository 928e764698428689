using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>ADR 16: a pause keeps what was used; however often a clock is stopped, it goes on with exactly what was left (policy notes C).</summary>
public sealed class PausePropertyTests
{
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Choose(new DateOnly(2021, 1, 1).DayNumber, new DateOnly(2026, 6, 30).DayNumber).Zip(Gen.Choose(0, 1439))
            .Select(x => ChinaTime.At(DateOnly.FromDayNumber(x.Item1), new TimeOnly(x.Item2 / 60, x.Item2 % 60)));

    private static readonly Gen<Term> InWorkingDays = Gen.Choose(1, 60).Select(n => Term.WorkingDays(n));

    private static readonly Gen<Term> InHours = Gen.Choose(1, 900).Select(n => Term.Hours(n));

    private static readonly Gen<Term> InDays = Gen.OneOf(Gen.Choose(1, 90).Select(n => Term.Days(n)), Gen.Choose(1, 12).Select(n => Term.Months(n)));

    /// <summary>Up to nine pauses: each after so many parts of a hundred of what is left, for so many hours.</summary>
    private static readonly Gen<(int After, int Hours)[]> Stops = Gen.Choose(0, 99).Zip(Gen.Choose(0, 1400)).Select(x => (x.Item1, x.Item2)).ArrayOf().Select(all => all.Take(9).ToArray());

    private sealed record Case(DateTimeOffset Start, Term Term, (int After, int Hours)[] Stops);

    private static Arbitrary<Case> Cases(params Gen<Term>[] terms) => Instant.Zip(Gen.OneOf(terms)).Zip(Stops).Select(x => new Case(x.Item1.Item1, x.Item1.Item2, x.Item2)).ToArbitrary();

    [Fact]
    public void However_often_it_is_stopped_what_was_used_and_what_was_left_are_the_term() => Prop.ForAll(Cases(InWorkingDays), c =>
    {
        var pauses = Stopped(c).Pauses;
        return pauses.All(p => p.UsedDays + p.LeftDays == c.Term.Amount) && pauses.Zip(pauses.Skip(1)).All(x => x.First.UsedDays <= x.Second.UsedDays);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_time_it_goes_on_with_exactly_the_working_days_that_were_left() => Prop.ForAll(Cases(InWorkingDays, InDays), c =>
        Each(c).All(step => Shipped.WorkingDaysBetween(step.Pauses[^1].ToOn!.Value, step.DueOn!.Value) == step.Pauses[^1].LeftDays)).QuickCheckThrowOnFailure();

    [Fact]
    public void Hours_get_back_exactly_the_time_for_which_it_stood() => Prop.ForAll(Cases(InHours), c =>
    {
        var (plain, stopped) = (Deadline.From(c.Term, c.Start, Shipped), Stopped(c));
        return stopped.Count(Shipped)!.At - plain.Count(Shipped)!.At == stopped.Pauses.Aggregate(TimeSpan.Zero, (sum, p) => sum + (p.ToAt!.Value - p.FromAt));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_calendar_that_comes_out_meanwhile_leaves_what_was_left() => Prop.ForAll(Cases(InWorkingDays), Gen.Choose(0, 400).ArrayOf().ToArbitrary(), (c, offs) =>
    {
        var plain = Deadline.From(c.Term, c.Start, Shipped);
        var (after, hours) = c.Stops.FirstOrDefault();
        if (plain.Paused(Because("等"), Shipped, At(plain, after)) is not { IsDone: true } stopped) return true;
        var pause = stopped.Value.OpenPause!;
        var published = Shipped.With(offs.Select(n => new SpecialDay(pause.FromOn.AddDays(n + 1), DayKind.Off, "停工")));
        var recounted = stopped.Value.Recounted(published);
        var goesOn = recounted.Resumed(published, pause.FromAt.AddHours(hours)).Value;
        return ReferenceEquals(recounted, stopped.Value) && published.WorkingDaysBetween(goesOn.Pauses[^1].ToOn!.Value, goesOn.DueOn!.Value) == pause.LeftDays;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settling_ends_the_pause_and_gives_the_day_that_going_on_would_have_given() => Prop.ForAll(Cases(InWorkingDays, InDays, InHours), c =>
    {
        var deadline = Stopped(c);
        if (!ReferenceEquals(deadline, deadline.Settled(c.Start)) || !ReferenceEquals(deadline, deadline.Reckoned(Shipped))) return false;
        var at = At(deadline, 50);
        if (deadline.Paused(Because("等"), Shipped, at) is not { IsDone: true } paused) return true;
        var (settled, later) = (paused.Value.Settled(at.AddDays(9)), paused.Value.Resumed(Shipped, at.AddDays(9)).Value);
        return settled is { OpenPause: null, DueOn: null } && settled.Reckoned(Shipped).DueOn == later.DueOn && settled.Reckoned(Shipped).Pauses.SequenceEqual(later.Pauses);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Standing_still_is_having_begun_and_having_no_last_day() => Prop.ForAll(Cases(InWorkingDays, InDays, InHours), c =>
    {
        var deadline = Stopped(c);
        var paused = deadline.Paused(Because("等"), Shipped, At(deadline, 50));
        return !deadline.StandsStill && !deadline.IsPaused && (!paused.IsDone || (paused.Value.StandsStill && paused.Value.IsPaused));
    }).QuickCheckThrowOnFailure();

    private static Deadline Stopped(Case c) => Each(c).LastOrDefault() ?? Deadline.From(c.Term, c.Start, Shipped);

    /// <summary>After each pause that the rule allows.</summary>
    private static IEnumerable<Deadline> Each(Case c)
    {
        var deadline = Deadline.From(c.Term, c.Start, Shipped);
        foreach (var (after, hours) in c.Stops)
        {
            var at = At(deadline, after);
            if (deadline.Paused(Because("等"), Shipped, at) is not { IsDone: true } paused) continue;
            yield return deadline = paused.Value.Resumed(Shipped, at.AddHours(hours)).Value;
        }
    }

    private static DateTimeOffset At(Deadline deadline, int parts)
    {
        var from = deadline.Pauses is [.., { ToAt: { } to }] ? to : deadline.StartAt!.Value;
        return from.AddDays(Math.Max(0, deadline.DueOn!.Value.DayNumber - ChinaTime.DateOf(from).DayNumber) * parts / 100);
    }
}
