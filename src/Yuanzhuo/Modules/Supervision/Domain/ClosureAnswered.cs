using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

public sealed record ClosureAnswered(bool IsSolved, Satisfaction? Satisfaction, PublicWords? Words, bool AtTheDesk) : Fact;

public sealed record ContactFailed(PublicWords How, int Times) : Fact;

public sealed record ClosureReturnedByResidents(PublicWords? Words) : Fact;
