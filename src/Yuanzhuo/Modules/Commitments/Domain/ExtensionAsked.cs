using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

public sealed record ExtensionAsked(Guid UnitId, int WorkingDays, PublicWords Reason, DateOnly DueOn) : Fact;

public sealed record ExtensionGranted(Guid UnitId, PublicWords Words, DateOnly FromOn, DateOnly ToOn) : Fact;

public sealed record ExtensionRefused(Guid UnitId, PublicWords Words, DateOnly DueOn) : Fact;
