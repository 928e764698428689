using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>A line of the journal as an inspector or auditor reads it: staff by their names, residents by none.</summary>
/// <param name="Entry">The line itself, with its words.</param>
/// <param name="Sentence">What happened: the sentence of the matter's story, else the kind in words.</param>
/// <param name="Place">Today's name of the place where it happened.</param>
/// <param name="ActorUnit">For which organisation it was done.</param>
/// <param name="Actor">Whoever of the staff did it; null where no account did.</param>
/// <param name="MatterNumber">The matter it is about.</param>
/// <param name="IsForOneself">An administrator gave a post to themselves: allowed, never silent.</param>
public sealed record JournalLine(JournalEntry Entry, string Sentence, string? Place, string? ActorUnit, string? Actor, string? MatterNumber, bool IsForOneself);
