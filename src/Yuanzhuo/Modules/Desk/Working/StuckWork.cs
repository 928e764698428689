using Yuanzhuo.Modules.Desk.Overseeing;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What is stuck, and why: overdue, without movement, offered and not taken.</summary>
public sealed class StuckWork(WorkReader read)
{
    private IQueryable<Matter> Readable => read.Readable;

    public AskedSection Overdue(Together ask, Today today) =>
        read.Matters(ask, "Desk.WorkOverdue", Readable.Where(today.Lights.IsAmongOpen(LightColour.Red, Matter.DueStates)), new(LedgerOrder.Due, false), new WorkFilter { State = WorkFilter.Late }.Href(), today);

    /// <summary>One whose concern had ended says that it is not solved: first of all, until whoever has the ball did something about it.</summary>
    public AskedSection SaidUnsolved(Together ask, Today today) =>
        read.Matters(ask, "Desk.WorkSaidUnsolved", Readable.Where(m => m.SaidUnsolvedAt != null), new(LedgerOrder.Due, false), null, today, light: _ => (LightColour.Red, read.Texts["Desk.WorkSaidUnsolved"]));

    /// <summary>What stands still for a decided reason is not stuck.</summary>
    public AskedSection Stalled(Together ask, Today today) =>
        read.Matters(ask, "Desk.WorkStalled", WorkQuery.Idle(Readable, today.Lights, today.StaleDays), new(LedgerOrder.Moved, false), new WorkFilter { Idle = today.StaleDays, Sort = "moved" }.Href(), today);

    /// <summary>Offers whose answer is overdue: nobody wants the ball.</summary>
    public AskedSection Untaken(Together ask, Today today)
    {
        var (readable, units, on) = (Readable, read.Db.OrgUnits, today.On);
        var untaken = read.Db.Set<HandOver>().AsNoTracking().Where(h => h.State == HandOverState.Offered && h.Answer!.DueOn < on)
            .Join(readable, h => h.MatterId, m => m.Id, (h, m) => new { m.Number, m.Title, AnswerDueOn = h.Answer!.DueOn, From = units.First(u => u.Id == h.FromUnitId).Name, To = units.First(u => u.Id == h.ToUnitId).Name });
        var (first, total) = (ask.List(untaken.OrderBy(h => h.AnswerDueOn).Take(WorkReader.Shown)), ask.Count(untaken));
        return () => first.Value.Count == 0 ? null : new WorkSection("Desk.WorkUntaken", total.Value, null,
            [.. first.Value.Select(h => read.Item("/matters/" + h.Number, h.Title, read.Texts["Desk.WorkOffered", h.From, h.To], h.AnswerDueOn, today))]);
    }

    /// <summary>Everything open that this person answers for, the soonest due first.</summary>
    public AskedSection All(Together ask, Today today) =>
        read.Matters(ask, "Desk.WorkOpen", Readable, new(LedgerOrder.Due, false), WorkFilter.Path, today);

    /// <summary>How many show which light.</summary>
    public Func<IReadOnlyDictionary<LightColour, BoundedCount>> Lights(Together ask, Today today)
    {
        var counts = new[] { LightColour.Red, LightColour.Yellow, LightColour.Blue, LightColour.Green, LightColour.Grey }.ToDictionary(light => light, light => ReadLedger.Count(ask, Readable.Where(today.Lights.IsAmongOpen(light, Matter.DueStates))));
        return () => counts.ToDictionary(c => c.Key, c => c.Value());
    }
}
