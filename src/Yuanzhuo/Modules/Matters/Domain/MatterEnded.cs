using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record MatterEnded(Ending Ending, PublicWords Words) : Fact;

public sealed record MatterUnmerged(Guid FromMatterId) : Fact;

public sealed record MatterReopened(Ending EarlierEnding, int Times, PublicWords Reason, DateOnly? HandlingDueOn = null) : Fact;
