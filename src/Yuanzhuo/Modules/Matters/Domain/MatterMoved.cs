using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record MatterMoved(Step From, Step To, PublicWords? Reason) : Fact;

public sealed record MatterTabled(Guid RoundtableId, int Round) : Fact;
