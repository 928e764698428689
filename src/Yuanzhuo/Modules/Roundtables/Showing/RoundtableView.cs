using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>A roundtable with all that its pages show.</summary>
public sealed record RoundtableView(Roundtable Table, OrgUnit Host, IReadOnlyList<ItemView> Items, WorkingCalendar Calendar)
{
    /// <summary>Announced and not yet over.</summary>
    public bool IsComing => Table.State == RoundtableState.Announced;

    public bool HasBegun => Table.State is RoundtableState.Held or RoundtableState.Published;

    public int Present(Side side) => Table.Participants.Count(p => p.Side == side && p.WasPresent);

    /// <summary>Everybody who was there, walk-ins included.</summary>
    public int PresentInAll => Present(Side.Residents) + Present(Side.Officials) + Table.WalkIns;

    /// <summary>Who sits at the table in the picture: those asked before, those who came afterwards.</summary>
    public IReadOnlyList<Participant> AtTable =>
        Seating.Interleave(HasBegun && Table.Participants.Any(p => p.WasPresent) ? Table.Participants.Where(p => p.WasPresent) : Table.Participants);
}

/// <summary>An agenda item with its matter and what was promised under it.</summary>
public sealed record ItemView(
    AgendaItem Item, string MatterNumber, string MatterTitle, string MatterSummary, string PlaceName, Step MatterStep, Ending? MatterEnding, IReadOnlyList<CommitmentView> Commitments);
