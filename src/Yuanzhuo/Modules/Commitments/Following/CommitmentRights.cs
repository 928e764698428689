using Yuanzhuo.Modules.Commitments.Data;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>What a person may do with a commitment of a list, said once for its row and for several at once.</summary>
internal static class CommitmentRights
{
    /// <summary>By the organisation that promised, or by the place for one that has no account.</summary>
    public static bool MayWorkOn(this CurrentUser user, CommitmentView view) => user.May(Act.ReportProgress, view.UnitPath) || user.May(Act.ReportProgress, view.PlacePath);

    /// <summary>By whoever oversees the place.</summary>
    public static bool MayUrge(this CurrentUser user, CommitmentView view) => user.May(Act.UrgeHolder, view.PlacePath);
}
