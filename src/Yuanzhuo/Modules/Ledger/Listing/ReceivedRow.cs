using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>Something that was received, whatever became of it.</summary>
/// <param name="On">The day it was received.</param>
/// <param name="PlaceName">Where.</param>
/// <param name="Number">The matter it is, or is a voice of; null while it awaits a decision.</param>
/// <param name="Title">That matter's title.</param>
/// <param name="Ending">How that matter ended.</param>
/// <param name="IsVoice">It is a further voice of that matter.</param>
public sealed record ReceivedRow(DateOnly On, string PlaceName, string? Number, string? Title, Ending? Ending, bool IsVoice);
