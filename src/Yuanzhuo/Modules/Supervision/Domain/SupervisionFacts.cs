using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Supervision.Domain;

public sealed record ClosureApplied(Guid UnitId, string Words, int Files, DateOnly AskUntilOn) : Fact;

public sealed record ClosureAnswered(bool IsSolved, Satisfaction? Satisfaction, string? Words, bool AtTheDesk) : Fact;

public sealed record ContactFailed(string How, int Times) : Fact;

public sealed record ClosureReturnedByResidents(string? Words) : Fact;

public sealed record ClosureChecked(string Words) : Fact;

public sealed record ClosureApproved : Fact;

public sealed record ClosureReturned(string Reason) : Fact;
