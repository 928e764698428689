using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record MatterOpened(string Number, PublicWords Title, Guid? FoundingConcernId, Guid HolderId, DateOnly? HandlingDueOn) : Fact;

public sealed record MatterRetitled(PublicWords Title) : Fact;

public sealed record MatterCarriedOver(Guid FromUnitId, Guid ToUnitId) : Fact;
