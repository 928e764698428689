using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Reminding;

/// <summary>Open matters whose handling day is near or gone; what awaits its closure is with others.</summary>
internal sealed class RemindOfMatters(YuanzhuoDb db, StaffLetters letters, WorkingCalendars calendars, TimeProvider clock) : DueReminders(db, letters, calendars, clock)
{
    private readonly YuanzhuoDb _db = db;

    protected override string TextKey => "Matters.Letter_" + "Matter";

    protected override Act Act => Act.ReportProgress;

    protected override IQueryable<DueThing> Open(ReminderStage stage) => _db.Matters.Where(m => m.Ending == null && !m.AwaitsClosure && m.DueOn != null)
        .Select(m => new DueThing { Id = m.Id, DueOn = m.DueOn!.Value, UnitId = m.HolderId, MatterNumber = m.Number, Title = m.Title });
}
