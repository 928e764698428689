using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>What those who handle a matter need at once and nobody else sees.</summary>
/// <param name="Place">The whole place, from the street down to the building.</param>
/// <param name="Notes">The latest internal notes.</param>
/// <param name="Colleague">Who works on it at the holder; null where nobody in particular does.</param>
public sealed record StripView(string Place, IReadOnlyList<NoteLine> Notes, string? Colleague)
{
    /// <summary>The concern whose page shows phone and full words, on a click that leaves a trace; null where this person may not triage there.</summary>
    public Guid? ConcernId { get; init; }

    /// <summary>Whether the list of voices opens to this person.</summary>
    public bool MaySeeVoices { get; init; }

    public bool MayNote { get; init; }

    public bool MayAssign { get; init; }
}

/// <summary>Reads the strip; asks nothing for whoever may not see it, so the public page costs what it did.</summary>
public sealed class ReadStrip(CurrentUser user, MatterNotes notes, Assignees assignees)
{
    private const int Latest = 3;

    public async Task<StripView?> HandleAsync(Matter matter, OrgUnit place, OrgUnit holder, IReadOnlyList<OrgUnit> places, CancellationToken ct)
    {
        if (await notes.LatestAsync(matter, place.Path, holder.Path, Latest, ct) is not { } latest) return null;
        var mayTriage = user.May(Act.TriageConcern, place.Path);
        return new(string.Concat(places.Select(p => p.Name)), latest, (await assignees.OfAsync(matter, ct))?.Name)
        {
            ConcernId = mayTriage ? matter.FoundingConcernId : null, MaySeeVoices = mayTriage,
            MayNote = user.May(Act.WriteNote, holder.Path) || user.May(Act.WriteNote, place.Path), MayAssign = matter.IsOpen && user.May(Act.AssignMatter, holder.Path),
        };
    }
}
