namespace Yuanzhuo.Web.Components;

/// <summary>On which side of the matter a person sits; at the table they sit interleaved (插花坐).</summary>
public enum SeatSide
{
    Resident, Official,
}

/// <summary>One seat at the round table.</summary>
/// <param name="Mark">One character to stand on the seat, such as 居.</param>
/// <param name="Label">Who it is in public words, such as 居民 6栋; never a private name.</param>
/// <param name="Side">Resident or official.</param>
/// <param name="Speaks">Whether this one has the word now.</param>
public sealed record Seat(string Mark, string Label, SeatSide Side, bool Speaks = false);
