using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record MatterOpened(string Number, PublicWords Title, Guid? FoundingConcernId, Guid HolderId, DateOnly? HandlingDueOn) : Fact;

public sealed record MatterRetitled(PublicWords Title) : Fact;

/// <summary>Published words were taken down (撤下), in so many places.</summary>
public sealed record WordsRedacted(PublicWords Reason, int Places) : Fact;

public sealed record MatterMoved(Step From, Step To, PublicWords? Reason) : Fact;

public sealed record MatterTabled(Guid RoundtableId, int Round) : Fact;

public sealed record HandOverOffered(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, DateOnly AnswerDueOn) : Fact;

public sealed record HandOverAccepted(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverRefused(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, Guid NextUnitId) : Fact;

public sealed record HandOverWithdrawn(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverPutToStreet(Guid StreetId) : Fact;

public sealed record HolderAppointed(Guid FromUnitId, Guid ToUnitId, PublicWords Reason) : Fact;

public sealed record VoiceJoined(Guid ConcernId) : Fact;

public sealed record VoiceParted(Guid ConcernId) : Fact;

public sealed record MatterSupported(int Supports) : Fact;

/// <summary>Supports that came along with a merged matter, or went back with it (negative).</summary>
public sealed record SupportsMoved(Guid OtherMatterId, int Moved, int Supports) : Fact;

public sealed record ProgressReported(Guid UnitId, PublicWords Words, int Files) : Fact;

public sealed record HandlingRecounted(DateOnly Before, DateOnly DueOn) : Fact;

public sealed record MatterEnded(Ending Ending, PublicWords Words) : Fact;

public sealed record MatterUnmerged(Guid FromMatterId) : Fact;

public sealed record MatterCarriedOver(Guid FromUnitId, Guid ToUnitId) : Fact;
public sealed record MatterReopened(Ending EarlierEnding, int Times, PublicWords Reason, DateOnly? HandlingDueOn = null) : Fact;
