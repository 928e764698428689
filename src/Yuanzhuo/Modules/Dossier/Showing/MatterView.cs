using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>All that the page of a matter shows to this reader. What the reader may not see is not in it.</summary>
public sealed record MatterView
{
    public required Matter Matter { get; init; }

    public required Today Today { get; init; }

    public required DueLight Light { get; init; }

    /// <summary>The place with those above it from the street down, and the building.</summary>
    public required IReadOnlyList<OrgUnit> Places { get; init; }

    /// <summary>Today's names of every organisation the page mentions.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required IReadOnlyList<Happening> Happenings { get; init; }

    public required IReadOnlyList<SaidWords> Concerns { get; init; }

    public required IReadOnlyDictionary<Guid, ShownFile> Files { get; init; }

    public required IReadOnlyList<CommitmentView> Commitments { get; init; }

    public required IReadOnlyList<TableOfMatter> Tables { get; init; }

    /// <summary>Number of the matter it was merged into.</summary>
    public string? MergedIntoNumber { get; init; }

    /// <summary>What this person may do at this matter now.</summary>
    public required IReadOnlyList<MatterDoor> Doors { get; init; }

    /// <summary>For those who handle it; null for everybody else.</summary>
    public StripView? Strip { get; init; }

    public string NameOf(Guid unitId) => Names.GetValueOrDefault(unitId, "—");

    public string PlaceName => string.Concat(Places.Where(p => p.Kind is not (OrgUnitKind.District or OrgUnitKind.Street)).Select(p => p.Name));
}

/// <summary>What somebody said, in public words.</summary>
/// <param name="On">The day.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Words">The masked words.</param>
/// <param name="Photos">Photos this reader may see.</param>
/// <param name="HiddenPhotos">How many others there are.</param>
public sealed record SaidWords(DateOnly On, Channel Channel, string Words, IReadOnlyList<Guid> Photos, int HiddenPhotos)
{
    /// <summary>Why other photos of it were taken down, one for each.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];
}

/// <summary>A file of the record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsImage">Whether it can be shown in the page.</param>
/// <param name="IsShown">Whether this reader may open it.</param>
/// <param name="Withdrawn">Why it was taken down; null where it stands.</param>
public sealed record ShownFile(Guid Id, string Name, bool IsImage, bool IsShown, string? Withdrawn);

/// <summary>Something to do, as a link.</summary>
/// <param name="Href">Where the form is.</param>
/// <param name="TextKey">Its words.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="IsMain">What is most likely wanted now.</param>
public sealed record MatterDoor(string Href, string TextKey, Web.Components.IconName Icon, bool IsMain = false);
