namespace Yuanzhuo.Modules.Concerns.Domain;

public sealed record ConcernMasked : Fact;
