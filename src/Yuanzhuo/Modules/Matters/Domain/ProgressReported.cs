using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record ProgressReported(Guid UnitId, PublicWords Words, int Files) : Fact;
