namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// A module whose records stand at organisations. When one ceases to exist each is asked, in the transaction of the reorganisation, to carry
/// its own over to the successor: load them, change the aggregates by their methods (which record facts), do not save.
/// </summary>
public interface IFollowsPlaces
{
    /// <summary>Text key of what is carried over, with the count as its argument, such as <c>People.CarriedPosts</c>.</summary>
    string CarriedKey { get; }

    /// <param name="closedUnitId">The organisation that ceased to exist.</param>
    /// <param name="successorId">The one that carries its work on; it may be new in this transaction.</param>
    /// <param name="on">The day it takes effect.</param>
    /// <param name="at">The instant of the import, for the facts.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>How many records were carried over.</returns>
    Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct);
}
