using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.UnitTests.Ledger.Counting;

/// <summary>A sheet counts a place below the scope, and below a part of it, only on the days on which it stood there.</summary>
public sealed class FigureSheetTests
{
    private static readonly DateOnly Moved = new(2022, 9, 15);

    private readonly PlaceSpan _stays = new(Guid.CreateVersion7(), null, null), _left = new(Guid.CreateVersion7(), null, Moved);

    [Fact]
    public void A_part_that_left_has_what_was_received_before_and_the_scope_no_more()
    {
        var sheet = Sheet();
        foreach (var on in new[] { Moved.AddDays(-1), Moved, Moved.AddDays(40) }) sheet.Add(new(_left.PlaceId, _left.PlaceId, on, "", "Open", 1));
        sheet.Add(new(_stays.PlaceId, _stays.PlaceId, Moved, "", "Open", 1));

        Assert.Equal((2, 1, 1), (sheet.All.Of("Open"), sheet.ByPart[_left].Of("Open"), sheet.ByPart[_stays].Of("Open")));
    }

    [Fact]
    public void Only_of_places_that_stood_there_for_a_time_the_day_is_asked() => Assert.Equal([_left.PlaceId], Sheet().Passing);

    [Theory]
    [InlineData(null, null, null, "2022-09-14")]
    [InlineData("2022-01-01", "2022-06-30", "2022-01-01", "2022-06-30")]
    [InlineData("2022-09-01", "2023-06-30", "2022-09-01", "2022-09-14")]
    public void The_days_of_a_part_are_those_of_the_period_on_which_it_stood_there(string? from, string? to, string? first, string? last)
    {
        Assert.Equal((Day(first), Day(last)), _left.DaysOf(Day(from), Day(to)));
        Assert.Equal((Moved, null), new PlaceSpan(_left.PlaceId, Moved, null).DaysOf(null, null));
    }

    private FigureSheet Sheet() => new(UnitTree.Then, [_stays, _left], new[] { _stays, _left }.ToDictionary(s => s, s => (IReadOnlyList<PlaceSpan>)[s]));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
