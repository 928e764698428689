using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>People as seats of the picture.</summary>
internal static class Seats
{
    private const string LeftOut = "区市县省某第号栋幢座";

    public static IReadOnlyList<Seat> Of(IEnumerable<Participant> people) =>
        [.. people.Select(p => new Seat(MarkOf(p), p.Label, p.Side == Side.Residents ? SeatSide.Resident : SeatSide.Official))];

    /// <summary>One character to know them by: 居 for residents, else the first that tells something (区城建局 → 城).</summary>
    private static string MarkOf(Participant person)
    {
        if (person.Side == Side.Residents && person.Label.Text.Contains("居民", StringComparison.Ordinal)) return "居";
        var telling = person.Label.Text.EnumerateRunes().Where(r => System.Text.Rune.IsLetter(r) && !LeftOut.Contains(r.ToString(), StringComparison.Ordinal)).Select(r => r.ToString()).FirstOrDefault();
        return telling ?? "·";
    }
}
