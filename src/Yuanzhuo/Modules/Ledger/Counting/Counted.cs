namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>How many of a kind were received at a place on a day or in a month.</summary>
/// <param name="PlaceId">Where it stands today.</param>
/// <param name="ThenId">Where it stood then.</param>
/// <param name="On">The day of receipt; the first of its month where nothing asks for days.</param>
/// <param name="Category">A category's key; empty for none.</param>
/// <param name="Kind">One of <see cref="Data.Tallies.TallyKind"/>.</param>
/// <param name="Count">How many more, or fewer.</param>
public sealed record Counted(Guid PlaceId, Guid ThenId, DateOnly On, string Category, string Kind, int Count);
