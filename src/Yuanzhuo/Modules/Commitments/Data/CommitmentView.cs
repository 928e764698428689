using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>A commitment with all that a page needs to show it, for everybody: no personal data.</summary>
public sealed record CommitmentView
{
    public required Guid Id { get; init; }

    public required Guid MatterId { get; init; }

    public required string MatterNumber { get; init; }

    /// <summary>The matter's public name.</summary>
    public required string MatterTitle { get; init; }

    /// <summary>The matter's place by today's name.</summary>
    public required string PlaceName { get; init; }

    public required string PlacePath { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Who promised, by today's name.</summary>
    public required string UnitName { get; init; }

    public required string UnitPath { get; init; }

    /// <summary>Who spoke, as a post; null where nobody noted it.</summary>
    public string? Officer { get; init; }

    /// <summary>Names of those who help (配合单位).</summary>
    public required IReadOnlyList<string> Helpers { get; init; }

    /// <summary>原话.</summary>
    public required string Words { get; init; }

    public required Term Term { get; init; }

    public required DateTimeOffset SpokenAt { get; init; }

    /// <summary>The last day; null while no date is promised.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When somebody looks again; null where there is a date.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The pause in which its clock stands still; then there is neither day.</summary>
    public Pause? Paused { get; init; }

    /// <summary>The day that it has now, of either kind.</summary>
    public DateOnly? Day => DueOn ?? ReviewOn;

    /// <summary>暂定.</summary>
    public bool IsProvisional { get; init; }

    public required CommitmentState State { get; init; }

    public required DueLight Light { get; init; }

    public DateOnly? KeptOn { get; init; }

    public string? KeptWords { get; init; }

    /// <summary>Whether it was kept in time; meaningful when kept.</summary>
    public bool IsKeptInTime { get; init; }

    /// <summary>Working days by which it was kept late.</summary>
    public int WorkingDaysLate { get; init; }

    /// <summary>Evidence, as stored files.</summary>
    public IReadOnlyList<Guid> FileIds { get; init; } = [];

    /// <summary>Why it was withdrawn or replaced.</summary>
    public string? DropReason { get; init; }

    /// <summary>Requests for more time with their answers, oldest first.</summary>
    public required IReadOnlyList<Extension> Extensions { get; init; }

    public Guid? RoundtableId { get; init; }

    public Guid? AgendaItemId { get; init; }

    /// <summary>How the term was counted; <c>CountingWords.Of</c> tells it in a sentence.</summary>
    public required Counting Counting { get; init; }

    /// <summary>The last day on which the organisation moved: its last progress on the matter, or the commitment.</summary>
    public required DateOnly LastMovedOn { get; init; }

    /// <summary>The organisation's last words of progress on the matter; null where there are none.</summary>
    public string? LastProgress { get; init; }

    /// <summary>The aggregate's version, for edit forms.</summary>
    public required Guid Version { get; init; }
}
