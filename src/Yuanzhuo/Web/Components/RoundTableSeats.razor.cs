using Microsoft.AspNetCore.Components;

namespace Yuanzhuo.Web.Components;

/// <summary>Where the seats and their labels lie.</summary>
public partial class RoundTableSeats
{
    private int _cx;
    private int _cy;
    private int _size;

    /// <summary>The seats in sitting order; more than 24 draw smaller.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Seat> Seats { get; set; } = [];

    /// <summary>Labels beside the seats; on a phone they become a list below.</summary>
    [Parameter]
    public bool Named { get; set; }

    /// <summary>A word in the middle of the table, four characters at most.</summary>
    [Parameter]
    public string? Word { get; set; }

    private IEnumerable<(Seat Seat, (double X, double Y, double Angle) Place)> Places =>
        Seats.Select((seat, i) => (seat, RingGeometry.Seat(i, Seats.Count, _cx, _cy, 162)));

    private string Summary => T["Web.TableSummary",
        Seats.Count, Seats.Count(s => s.Side == SeatSide.Resident), Seats.Count(s => s.Side == SeatSide.Official)];

    protected override void OnParametersSet()
    {
        (_cx, _cy) = Named ? (300, 240) : (200, 200);
        _size = Seats.Count switch { > 32 => 13, > 24 => 16, > 18 => 19, _ => 21 };
    }

    private static string N(double value) => RingGeometry.N(value);

    /// <summary>From the speaker across the table to its heart.</summary>
    private string VoicePath(double angle)
    {
        double At(double radius, bool x) => x ? _cx + (radius * Math.Sin(angle)) : _cy - (radius * Math.Cos(angle));
        return $"M{N(At(124, true))} {N(At(124, false))} L{N(At(52, true))} {N(At(52, false))}";
    }

    private static RenderFragment Label(Seat seat, (double X, double Y, double Angle) place)
    {
        var (sin, cos) = (Math.Sin(place.Angle), Math.Cos(place.Angle));
        var anchor = sin > 0.2 ? "start" : sin < -0.2 ? "end" : "middle";
        return Write(seat.Speaks ? "seat-label speaks" : "seat-label", place.X + (37 * sin), place.Y - (42 * cos) + 5, anchor, seat.Label);
    }

    private static RenderFragment Write(string? css, double x, double y, string? anchor, string words) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", N(x));
        builder.AddAttribute(3, "y", N(y));
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
