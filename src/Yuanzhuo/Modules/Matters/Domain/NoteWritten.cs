namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Somebody wrote an internal note; its words are not in the journal, which forgets nothing.</summary>
public sealed record NoteWritten(Guid UnitId) : InternalFact;
