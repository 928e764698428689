namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>The holder gave the matter to one of its own people, or to nobody any more. Who works on it is not public: the organisation answers.</summary>
public sealed record MatterAssigned(Guid UnitId, Guid? AssigneeAccountId) : InternalFact;
