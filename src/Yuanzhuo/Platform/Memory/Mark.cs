namespace Yuanzhuo.Platform.Memory;

/// <summary>
/// What a database had made visible at one moment. Two that are equal promise that nothing became visible between them, from any node;
/// two that differ promise nothing.
/// </summary>
/// <param name="Connection">Which connection of this node was asked: what another one says cannot be compared, and after a failover it might say the same by chance.</param>
/// <param name="State">What the database said.</param>
/// <param name="Standing">The version of what rarely changes (<see cref="StandingVersion"/>): places, rules, calendars.</param>
public sealed record Mark(int Connection, string State, long Standing)
{
    /// <summary>Whether what rarely changes is as it was at that mark.</summary>
    public bool StandsAs(Mark other) => (Connection, Standing) == (other.Connection, other.Standing);
}
