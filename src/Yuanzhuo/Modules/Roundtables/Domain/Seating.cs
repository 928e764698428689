namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>插花坐: residents and officials sit between each other, the smaller side spread evenly among the larger.</summary>
public static class Seating
{
    /// <summary>The order around the table, clockwise; each side keeps its own order.</summary>
    public static IReadOnlyList<Participant> Interleave(IEnumerable<Participant> people)
    {
        var sides = people.OrderBy(p => p.Order).ToLookup(p => p.Side);
        var (residents, officials) = (sides[Side.Residents].ToList(), sides[Side.Officials].ToList());
        // Each side's people stand at the middles of equal arcs; compared by cross-multiplication, residents first where they meet.
        return
        [
            .. residents.Select((p, i) => (Person: p, At: ((2 * i) + 1) * Math.Max(officials.Count, 1)))
                .Concat(officials.Select((p, i) => (Person: p, At: ((2 * i) + 1) * Math.Max(residents.Count, 1))))
                .OrderBy(seat => seat.At).ThenBy(seat => seat.Person.Side).Select(seat => seat.Person),
        ];
    }
}
