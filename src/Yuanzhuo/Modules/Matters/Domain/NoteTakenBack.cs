namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Whoever wrote an internal note took its words back.</summary>
public sealed record NoteTakenBack(Guid UnitId) : InternalFact;
