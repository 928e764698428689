using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Commitments.Reminding;

/// <summary>Open commitments whose day is near or gone. An aim (力争) is never overdue.</summary>
internal sealed class RemindOfCommitments(YuanzhuoDb db, StaffLetters letters, WorkingCalendars calendars, TimeProvider clock) : DueReminders(db, letters, calendars, clock)
{
    private readonly YuanzhuoDb _db = db;

    protected override string TextKey => "Commitments.Letter_" + "Commitment";

    protected override Act Act => Act.ReportProgress;

    protected override IQueryable<DueThing> Open(ReminderStage stage)
    {
        var ofAims = stage == ReminderStage.DueSoon;
        return _db.Commitments.Where(c => c.State == CommitmentState.Open && c.DueOn != null && (ofAims || !c.Deadline.Term.IsAim))
            .Join(_db.Matters, c => c.MatterId, m => m.Id, (c, m) => new DueThing { Id = c.Id, DueOn = c.DueOn!.Value, UnitId = c.UnitId, MatterNumber = m.Number, Title = m.Title });
    }
}
