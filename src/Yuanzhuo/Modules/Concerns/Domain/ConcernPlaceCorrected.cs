namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernPlaceCorrected(Guid FromPlaceId, Guid ToPlaceId) : Fact;

public sealed record ConcernCarriedOver(Guid FromPlaceId, Guid ToPlaceId) : Fact;
