using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <param name="Ending">How.</param>
/// <param name="Words">What people are told.</param>
/// <param name="Present">Who was there, where it was solved on the spot: roles, not names.</param>
public sealed record MatterEnded(Ending Ending, PublicWords Words, PublicWords? Present = null) : Fact;

public sealed record MatterUnmerged(Guid FromMatterId) : Fact;

/// <summary>One whose concern had ended says that it is not solved: the matter is open again, whoever ended it.</summary>
public sealed record EndingContested(Ending EarlierEnding, int Times, PublicWords Words, DateOnly? HandlingDueOn) : Fact;

public sealed record MatterReopened(Ending EarlierEnding, int Times, PublicWords Reason, DateOnly? HandlingDueOn = null) : Fact;
