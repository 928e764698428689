using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Reminding;

/// <summary>Hand-overs that nobody has answered and whose day is near or gone.</summary>
internal sealed class RemindOfOffers(YuanzhuoDb db, StaffLetters letters, WorkingCalendars calendars, TimeProvider clock) : DueReminders(db, letters, calendars, clock)
{
    private readonly YuanzhuoDb _db = db;

    protected override string TextKey => "Matters.Letter_" + "Offer";

    protected override Act Act => Act.AnswerHandOver;

    protected override IQueryable<DueThing> Open(ReminderStage stage) => _db.Set<HandOver>().Where(h => h.State == HandOverState.Offered && h.Answer!.DueOn != null)
        .Join(_db.Matters, h => h.MatterId, m => m.Id, (h, m) => new DueThing { Id = h.Id, DueOn = h.Answer!.DueOn!.Value, UnitId = h.ToUnitId, MatterNumber = m.Number, Title = m.Title });
}
