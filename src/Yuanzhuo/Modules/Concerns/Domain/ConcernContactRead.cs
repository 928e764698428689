namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernContactRead : Fact;

public sealed record ConcernWordsRead : Fact;

public sealed record ConcernContactForgotten : Fact;
