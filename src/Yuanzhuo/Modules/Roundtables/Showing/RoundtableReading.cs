using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Data;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>Reads what the pages of one roundtable show.</summary>
internal sealed class RoundtableReading(YuanzhuoDb db, CommitmentReader reader, WorkingCalendars calendars)
{
    public async Task<RoundtableView> OfAsync(RoundtableAtHand at, CancellationToken ct)
    {
        var ids = at.Table.Agenda.Select(i => i.MatterId).ToList();
        var matters = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Join(db.OrgUnits, m => m.PlaceId, u => u.Id, (m, u) => new { m.Id, m.Number, m.Title, m.Summary, m.Step, m.Ending, Place = u.Name })
            .ToDictionaryAsync(m => m.Id, ct);
        var commitments = (await reader.OfRoundtableAsync(at.Table.Id, ct)).ToLookup(c => c.AgendaItemId);
        var items = at.Table.Agenda.OrderBy(i => i.Order).Select(item =>
        {
            var m = matters[item.MatterId];
            return new ItemView(item, m.Number, m.Title, m.Summary, m.Place, m.Step, m.Ending, [.. commitments[item.Id]]);
        });
        return new RoundtableView(at.Table, at.Host, [.. items], await calendars.ForAsync(at.Host.Code, ct));
    }
}
