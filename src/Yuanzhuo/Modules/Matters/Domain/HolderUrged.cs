namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>An inspector or the street urged the holder on (催办); the words stand in an internal note, not in the journal, which forgets nothing.</summary>
public sealed record HolderUrged(Guid UnitId, Guid HolderId) : InternalFact;
