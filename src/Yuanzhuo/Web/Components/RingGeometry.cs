using System.Globalization;

namespace Yuanzhuo.Web.Components;

/// <summary>Where things lie on a circle. Drawing only: no rule is computed here.</summary>
internal static class RingGeometry
{
    /// <summary>The arc of segment <paramref name="index"/> of <paramref name="count"/>, clockwise from the top, with a gap in units of length.</summary>
    public static string Segment(int index, int count, int centre, int radius, int gap)
    {
        var turn = 2 * Math.PI / count;
        var half = gap / 2d / radius;
        var from = Point(centre, centre, radius, (index * turn) + half);
        var to = Point(centre, centre, radius, ((index + 1) * turn) - half);
        return string.Create(CultureInfo.InvariantCulture, $"M{from} A{radius} {radius} 0 0 1 {to}");
    }

    /// <summary>Seat <paramref name="index"/> of <paramref name="count"/>, the first at the top.</summary>
    public static (double X, double Y, double Angle) Seat(int index, int count, int cx, int cy, int radius)
    {
        var angle = index * 2 * Math.PI / Math.Max(count, 1);
        return (cx + (radius * Math.Sin(angle)), cy - (radius * Math.Cos(angle)), angle);
    }

    /// <summary>An arc around a point, opening towards the middle: the back of a chair.</summary>
    public static string Back(double x, double y, int radius, double angle)
    {
        const double Reach = 0.75;
        return $"M{Polar(x, y, radius, angle - Reach)} A{radius} {radius} 0 0 1 {Polar(x, y, radius, angle + Reach)}";
    }

    /// <summary>A number as SVG writes it, whatever the reader's language.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Point(int cx, int cy, int radius, double angle) => Polar(cx, cy, radius, angle);

    private static string Polar(double cx, double cy, int radius, double angle) =>
        $"{N(cx + (radius * Math.Sin(angle)))} {N(cy - (radius * Math.Cos(angle)))}";
}
