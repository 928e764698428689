using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What came in and waits for somebody: concerns to answer, hand-overs to take, holders to appoint.</summary>
public sealed class IntakeWork(WorkReader read)
{
    /// <summary>Concerns that await their first answer, the most pressing first.</summary>
    public AskedSection? Concerns(Together ask, Today today)
    {
        if (!read.User.Opens(Act.TriageConcern)) return null;
        var places = read.PlacesFor(Act.TriageConcern);
        var (units, waiting) = (read.Db.OrgUnits, read.Db.Concerns.AsNoTracking().Where(c => c.State == ConcernState.Awaiting && places.Contains(c.PlaceId)));
        var total = ask.Count(waiting);
        var first = ask.List(waiting.OrderBy(c => c.FirstAnswer.DueOn).ThenBy(c => c.RaisedAt).Take(WorkReader.Shown)
            .Select(c => new { c.Id, c.PublicWords, c.FirstAnswer.DueOn, Place = units.First(u => u.Id == c.PlaceId).Name }));
        return () => new WorkSection("Desk.WorkTriage", total.Value, "/triage", [.. first.Value.Select(c => read.Item($"/triage/{c.Id}", Short(c.PublicWords), c.Place, c.DueOn, today))]);
    }

    /// <summary>Hand-overs offered to this person's organisations.</summary>
    public AskedSection? Offers(Together ask, Today today)
    {
        var mine = read.User.UnitsFor(Act.AnswerHandOver);
        if (mine.Count == 0) return null;
        var units = read.Db.OrgUnits;
        var offers = read.Db.Set<HandOver>().AsNoTracking().Where(h => h.State == HandOverState.Offered && mine.Contains(h.ToUnitId));
        var total = ask.Count(offers);
        var first = ask.List(offers.OrderBy(h => h.Answer!.DueOn)
            .Join(read.Db.Matters, h => h.MatterId, m => m.Id, (h, m) => new { m.Number, m.Title, h.Reason, AnswerDueOn = h.Answer!.DueOn, From = units.First(u => u.Id == h.FromUnitId).Name })
            .Take(WorkReader.Shown));
        return () => first.Value.Count == 0 ? null : new WorkSection("Desk.WorkOffers", total.Value, "/hand-overs",
            [.. first.Value.Select(o => read.Item($"/matters/{o.Number}/hand-over/answer", o.Title, read.Texts["Desk.WorkOfferFrom", o.From, o.Reason], o.AnswerDueOn, today))]);
    }

    /// <summary>What this person was given to work on within their organisation.</summary>
    public AskedSection? Assigned(Together ask, Today today)
    {
        var units = read.User.UnitsFor(Act.AssignMatter);
        if (units.Count == 0 || read.User.AccountId is not { } me) return null;
        var mine = read.Db.RunningAssignments.Where(a => a.AssigneeId == me && units.Contains(a.UnitId)).Select(a => a.MatterId);
        var asked = read.Matters(ask, "Desk.WorkAssigned", read.OpenMatters.Where(m => mine.Contains(m.Id)), new(LedgerOrder.Due, false), "/assignments", today, r => $"/matters/{r.Number}");
        return () => asked() is { Total.Value: > 0 } section ? section : null;
    }

    /// <summary>Matters that two organisations refused: the street appoints.</summary>
    public AskedSection? Appointments(Together ask, Today today)
    {
        if (!read.User.Opens(Act.DecideHolder)) return null;
        var places = read.PlacesFor(Act.DecideHolder);
        return read.Matters(ask, "Desk.WorkAppoint", read.OpenMatters.Where(m => m.AwaitsAppointment && places.Contains(m.PlaceId)), new(LedgerOrder.Moved, false), null, today, r => $"/matters/{r.Number}/appoint");
    }

    private static string Short(string words) => words.Length <= 60 ? words : words[..59] + "…";
}
