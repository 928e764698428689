using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class CalendarEditionTests
{
    private static readonly SpecialDay LastDayOf2026 = new(Day("2026-12-31"), DayKind.Off, "元旦");
    private static readonly SpecialDay NewYear2027 = new(Day("2027-01-01"), DayKind.Off, "元旦");
    private static readonly SpecialDay MadeUp2027 = new(Day("2027-01-03"), DayKind.MakeUp, "元旦");

    [Fact]
    public void An_import_tells_new_changed_same_and_gone_apart()
    {
        var edition = Imported(NewYear2027, MadeUp2027, LastDayOf2026);
        var changes = edition.Compare([NewYear2027 with { Name = "元旦节" }, LastDayOf2026, new(Day("2027-02-05"), DayKind.Off, "春节")]);
        Assert.Equal(
            [
                ("2026-12-31", CalendarChangeKind.Same), ("2027-01-01", CalendarChangeKind.Changed), ("2027-01-03", CalendarChangeKind.Gone),
                ("2027-02-05", CalendarChangeKind.New),
            ],
            changes.Select(change => (change.On.ToString("o", null), change.Kind)));
    }

    [Fact]
    public void The_last_days_of_December_stay_until_both_notices_have_come()
    {
        var edition = Imported(LastDayOf2026, NewYear2027);
        SpecialDay newYear2026 = new(Day("2026-01-01"), DayKind.Off, "元旦");
        Assert.DoesNotContain(edition.Compare([newYear2026]), change => change.Kind == CalendarChangeKind.Gone);
        Assert.Contains(edition.Compare([newYear2026, NewYear2027]), change => change.On == LastDayOf2026.On && change.Kind == CalendarChangeKind.Gone);
    }

    [Fact]
    public void A_file_that_publishes_no_year_takes_nothing_out() =>
        Assert.DoesNotContain(Imported(NewYear2027, MadeUp2027).Compare([new(Day("2027-06-09"), DayKind.Off, "端午节")]), change => change.Kind == CalendarChangeKind.Gone);

    [Fact]
    public void An_import_that_changes_something_makes_the_next_edition_and_one_fact()
    {
        var edition = Imported(NewYear2027);
        edition.ForgetNewFacts();
        Assert.Empty(edition.Import([NewYear2027], "again", Morning("2026-11-21")));
        Assert.Empty(edition.NewFacts);
        edition.Import([NewYear2027, MadeUp2027], "国办通知", Morning("2026-11-21"));
        var fact = Assert.IsType<CalendarImported>(Assert.Single(edition.NewFacts).Fact);
        Assert.Equal((2, 1, 0, 0, "国办通知"), (fact.Edition, fact.Added, fact.Changed, fact.Removed, fact.Source));
        Assert.Equal([2027], fact.Years);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("360103", true)]
    [InlineData("360103001001", true)]
    [InlineData("3601030010011", false)]
    [InlineData("西湖区", false)]
    [InlineData("３６", false)]
    public void A_scope_is_the_head_of_an_official_code(string scope, bool isScope) => Assert.Equal(isScope, CalendarEdition.IsScope(scope));

    [Fact]
    public void The_nearer_scope_wins()
    {
        var monday = Day("2026-11-23");
        var book = new CalendarBook(Shipped, new Dictionary<string, IReadOnlyList<SpecialDay>>
        {
            ["360103"] = [new(monday, DayKind.Off, "特别放假")],
            ["360103001"] = [new(monday, DayKind.MakeUp, "照常上班")],
        });
        Assert.True(book.For("360103001001").IsWorkingDay(monday));
        Assert.False(book.For("360103002001").IsWorkingDay(monday));
        Assert.Same(Shipped, book.For("110101"));
        Assert.Same(book.For("360103001001"), book.For("360103001002"));
    }

    private static CalendarEdition Imported(params SpecialDay[] days)
    {
        var edition = CalendarEdition.For(CalendarEdition.National);
        edition.Import(days, "国办通知", Morning("2026-11-21"));
        return edition;
    }
}
