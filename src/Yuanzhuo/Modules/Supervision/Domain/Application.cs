using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>What the doer hands in.</summary>
public sealed record Application
{
    public ClosureAim Aim { get; init; }

    public required Guid MatterId { get; init; }

    public required Guid PlaceId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid UnitId { get; init; }

    public required PublicWords Words { get; init; }

    public IReadOnlyList<Guid> FileIds { get; init; } = [];

    public required int VoicesToAsk { get; init; }

    /// <summary>Until when those who raised it are asked.</summary>
    public required Deadline Asking { get; init; }
}
