namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernRaised(Guid PlaceId, Channel Channel, string? Category, int Photos, DateOnly FirstAnswerDueOn) : Fact;

public sealed record ConcernTakenUp(Guid MatterId) : Fact;

public sealed record ConcernPutBack : Fact;
