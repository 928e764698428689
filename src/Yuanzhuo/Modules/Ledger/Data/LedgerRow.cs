using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>One line of the ledger (台账): only what its columns show.</summary>
public sealed record LedgerRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public string? Category { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>The place's official code, where it has one.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>The unit above the place: the street of a community.</summary>
    public string? AboveName { get; init; }

    public string? BuildingName { get; init; }

    /// <summary>How the founding concern came in; null where the community opened the matter by itself.</summary>
    public Channel? Channel { get; init; }

    public required string HolderName { get; init; }

    public required DateTimeOffset HeldSince { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required Step Step { get; init; }

    public Ending? Ending { get; init; }

    public string? EndingWords { get; init; }

    public DateOnly? EndedOn { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public required bool AwaitsClosure { get; init; }

    public required DateTimeOffset LastMovedAt { get; init; }

    /// <summary>Its clock stands still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The pauses of its handling; the last one is open while the clock stands still.</summary>
    public IReadOnlyList<Pause>? Pauses { get; init; }

    /// <summary>What its light looks at: the columns of <see cref="Matter.DueStates"/>.</summary>
    public DueState Due => new() { IsEnded = Ending is not null, IsDone = AwaitsClosure, IsPaused = IsPaused, DueOn = DueOn, MovedAt = LastMovedAt, Pause = IsPaused ? Pauses?[^1] : null };

    public required int Voices { get; init; }

    public required int Rounds { get; init; }

    public required int Reopenings { get; init; }

    /// <summary>The words of the latest progress.</summary>
    public string? ProgressWords { get; init; }

    public DateTimeOffset? ProgressAt { get; init; }

    /// <summary>The words of the open commitment that is due first (承诺原话).</summary>
    public string? CommitmentWords { get; init; }
}
