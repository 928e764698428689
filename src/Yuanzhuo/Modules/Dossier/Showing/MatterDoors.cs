using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Dossier.Showing;

/// <summary>
/// Which deeds this person may do at this matter now, by right and by state. A door shown here opens; the use case behind it checks
/// again for itself.
/// </summary>
internal static class MatterDoors
{
    /// <param name="matter">The whole matter.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="placePath">Where the matter is.</param>
    /// <param name="holderPath">Who has it.</param>
    /// <param name="offeredPath">To whom it is offered, where an offer is open.</param>
    /// <param name="today">The day in China: a clock is stopped before its last day.</param>
    public static IReadOnlyList<MatterDoor> Of(Matter matter, CurrentUser user, string placePath, string holderPath, string? offeredPath, DateOnly today)
    {
        if (!user.IsSignedIn) return [];
        var doors = new List<MatterDoor>();
        var canOffer = matter.OpenOffer is null && !matter.AwaitsAppointment && !matter.IsHeldByAppointment;
        if (matter.IsOpen) AddWork();
        else AddAfterwards();
        Add(AtPlace(Act.TriageConcern), "voices", "ActVoices", IconName.Chat);
        Add(AtPlace(Act.MoveMatter), "retitle", "ActRetitle", IconName.Edit);
        Add(AtPlace(Act.RedactWords), "redact", "ActRedact", IconName.Eye);
        Add(AtPlace(Act.WithdrawFile), "withdraw-file", "ActWithdrawFile", IconName.File);
        return doors;

        void AddWork()
        {
            Add(offeredPath is not null && user.May(Act.AnswerHandOver, offeredPath), "hand-over/answer", "ActAnswer", IconName.HandOver, isMain: true);
            Add(AtPlace(Act.DecideHolder), "appoint", "ActAppoint", IconName.ArrowDown, isMain: matter.AwaitsAppointment);
            Add(AtHolder(Act.ReportProgress) || AtPlace(Act.ReportProgress), "progress", "ActProgress", IconName.Chat, isMain: true);
            Add(AtPlace(Act.UrgeHolder) && !matter.AwaitsClosure && matter.Handling is not { IsPaused: true } && !user.SitsAt(matter.HolderId), "urge", "ActUrge", IconName.Bell);
            Add(AtPlace(Act.RecordCommitment), "commitments/new", "ActCommitment", IconName.Calendar);
            Add(AtPlace(Act.MoveMatter), "move", "ActMove", IconName.ArrowRight);
            Add(canOffer && (AtHolder(Act.OfferMatter) || AtPlace(Act.OfferMatter)), "hand-over", "ActOffer", IconName.HandOver);
            Add(matter.OpenOffer is not null && (AtHolder(Act.OfferMatter) || AtPlace(Act.OfferMatter)), "hand-over", "ActTakeBack", IconName.Undo);
            Add(matter.AwaitsClosure || AtHolder(Act.ApplyForClosure), matter.AwaitsClosure ? "closure" : "closure/apply", matter.AwaitsClosure ? "ActClosureSee" : "ActClosure", IconName.Check);
            Add(MayPause() && matter.Handling is { IsPaused: true }, "resume", "ActResume", IconName.ArrowRight);
            Add(MayPause() && !matter.AwaitsClosure && matter.Handling?.DueOn > today, "pause", "ActPause", IconName.Pause);
            Add(AtPlace(Act.MoveMatter), "end", "ActEnd", IconName.Star);
            Add(AtPlace(Act.TriageConcern), "merge", "ActMerge", IconName.Merge);
        }

        void AddAfterwards()
        {
            Add(matter.Ending != Ending.Merged && AtPlace(Act.ReopenMatter), "reopen", "ActReopen", IconName.Undo);
            Add(matter.Ending is Ending.Solved or Ending.Explained, "closure", "ActClosureSee", IconName.Check);
            Add(matter.Ending == Ending.Merged && AtPlace(Act.MoveMatter), "merge", "ActUnmerge", IconName.Undo);
        }

        void Add(bool may, string path, string key, IconName icon, bool isMain = false)
        {
            if (may) doors.Add(new($"/matters/{matter.Number}/{path}", "Dossier." + key, icon, isMain));
        }

        bool MayPause() => AtPlace(Act.PauseMatter) && !user.SitsAt(matter.HolderId);

        bool AtPlace(Act act) => user.May(act, placePath);

        bool AtHolder(Act act) => user.May(act, holderPath);
    }
}
