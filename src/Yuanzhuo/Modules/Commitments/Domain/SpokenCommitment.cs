using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>What is needed to take a commitment down. Words are public words: the use case hides personal data in them.</summary>
public sealed record SpokenCommitment
{
    /// <summary>Who promises (OrgUnit id).</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Who spoke, as a post: 城建科负责人; at most 60 characters.</summary>
    public PublicWords? Officer { get; init; }

    /// <summary>As spoken; at most 500 characters.</summary>
    public required PublicWords Words { get; init; }

    /// <summary>As read out of the words (<see cref="SpokenTerm"/>) and perhaps corrected by a person.</summary>
    public required Term Term { get; init; }

    public required DateTimeOffset SpokenAt { get; init; }

    /// <summary>配合单位.</summary>
    public IReadOnlyList<Guid> HelperIds { get; init; } = [];

    public Guid? RoundtableId { get; init; }

    public Guid? AgendaItemId { get; init; }
}
