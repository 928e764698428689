using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernRaised(Guid PlaceId, Channel Channel, string? Category, int Photos, DateOnly FirstAnswerDueOn) : Fact;

public sealed record ConcernPlaceCorrected(Guid FromPlaceId, Guid ToPlaceId) : Fact;

public sealed record ConcernCarriedOver(Guid FromPlaceId, Guid ToPlaceId) : Fact;

public sealed record ConcernTakenUp(Guid MatterId) : Fact;

public sealed record ConcernPutBack : Fact;

public sealed record ConcernMasked : Fact;

public sealed record ConcernContactRead : Fact;

public sealed record ConcernWordsRead : Fact;

public sealed record ConcernContactForgotten : Fact;
