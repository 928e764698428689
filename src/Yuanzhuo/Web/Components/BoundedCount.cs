using System.Globalization;

namespace Yuanzhuo.Web.Components;

/// <summary>How many there are, counted only so far: <c>37</c>, or <c>1,000+</c> where there are more.</summary>
/// <param name="Value">As many at least.</param>
/// <param name="IsMore">Whether there are more than that.</param>
public readonly record struct BoundedCount(int Value, bool IsMore = false)
{
    /// <param name="counted">What was counted, at most one beyond the bound.</param>
    /// <param name="most">The bound.</param>
    public static BoundedCount Of(int counted, int most) => counted > most ? new(most, IsMore: true) : new(counted);

    public static implicit operator BoundedCount(int exact) => new(exact);

    public override string ToString() => Value.ToString("N0", CultureInfo.InvariantCulture) + (IsMore ? "+" : "");
}
