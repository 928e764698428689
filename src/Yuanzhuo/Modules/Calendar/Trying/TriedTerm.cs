using System.Globalization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Trying;

/// <summary>How one line of spoken words is read, as a file shows it.</summary>
/// <param name="Kind"><c>OnDate</c>, <c>OnTheSpot</c>, a unit with its amount as in <c>Days:3</c>, <c>AfterEvent</c>, or <c>none</c>.</param>
/// <param name="Date">The day named, yyyy-MM-dd; empty for the others.</param>
/// <param name="IsAim">力争.</param>
/// <param name="Others">The other readings, parted by <c> / </c>: a day or D3, W3, H3, M3, then <c>~</c> for an aim and <c>!</c> for the rest.</param>
internal sealed record TriedTerm(string Kind, string Date, bool IsAim, string Others)
{
    /// <summary>Reads the words with the holidays that come with the product; nothing else is asked.</summary>
    public static TriedTerm Of(string? phrase, DateOnly spokenOn)
    {
        var readings = SpokenTerm.ReadAll(phrase, spokenOn, ShippedHolidays.HolidayCn);
        var others = readings.Skip(1).Where(r => r.NamesAnEnd).Select(Brief).Distinct().Except([Brief(readings[0])]);
        return new(KindOf(readings[0]), Day(readings[0].Term.On), readings[0].IsAim, string.Join(" / ", others));
    }

    private static string KindOf(Reading reading) => reading.Term switch
    {
        _ when reading.AwaitsEvent => "AfterEvent",
        { Kind: TermKind.OnDate or TermKind.OnTheSpot } term => term.Kind.ToString(),
        { IsReview: true } => "none",
        var term => string.Create(CultureInfo.InvariantCulture, $"{term.Kind}:{term.Amount}"),
    };

    private static string Brief(Reading reading)
    {
        var what = reading.Term switch
        {
            { Kind: TermKind.OnDate, On: var on } => Day(on),
            { Kind: TermKind.OnTheSpot } => "SPOT",
            { IsReview: true } => "NONE",
            var term => string.Create(CultureInfo.InvariantCulture, $"{term.Kind.ToString()[0]}{term.Amount}"),
        };
        return what + (reading.IsAim ? "~" : "!");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
