using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What was promised and what is asked about it: own commitments, extensions to decide, closures to check and approve.</summary>
public sealed class CommitmentWork(WorkReader read, CommitmentReader commitments, Texts texts)
{
    /// <summary>What this person's organisations promised, soonest due first; with a commitment's own light: an aim is never overdue.</summary>
    public async Task<WorkSection?> MineAsync(Today today, CancellationToken ct)
    {
        var mine = read.User.UnitsFor(Act.AskExtension);
        if (mine.Count == 0) return null;
        var open = read.Db.Commitments.AsNoTracking().Where(c => c.State == CommitmentState.Open && mine.Contains(c.UnitId));
        var soonest = await commitments.ViewAsync(open.OrderBy(c => c.DueOn ?? c.ReviewOn ?? DateOnly.MaxValue).Take(WorkReader.Shown), ct);
        var total = soonest.Count < WorkReader.Shown ? soonest.Count : await open.CountAsync(ct);
        return new WorkSection("Desk.WorkCommitments", total, "/commitments",
            [.. soonest.Select(v => new WorkItem("/matters/" + v.MatterNumber, "“" + v.Words + "”", v.MatterTitle, v.Light.Colour, v.LightWords(texts, today.On)))]);
    }

    /// <summary>Requests for more time that await an answer.</summary>
    public AskedSection? Extensions(Together ask, Today today)
    {
        if (!read.User.Opens(Act.DecideExtension)) return null;
        var (places, units) = (read.PlacesFor(Act.DecideExtension), read.Db.OrgUnits);
        var asked = read.Db.Commitments.AsNoTracking().Where(c => places.Contains(c.PlaceId) && c.State == CommitmentState.Open && c.Extensions.Any(e => e.State == ExtensionState.Asked));
        var first = ask.List(asked.OrderBy(c => c.DueOn).Take(WorkReader.Shown).Select(c => new { c.Id, c.Words, c.DueOn, Unit = units.First(u => u.Id == c.UnitId).Name }));
        var total = ask.Count(asked);
        return () => first.Value.Count == 0 ? null : new WorkSection("Desk.WorkExtensions", total.Value, "/extensions",
            [.. first.Value.Select(c => read.Item($"/commitments/{c.Id}/extension/answer", "“" + c.Words + "”", c.Unit, c.DueOn, today))]);
    }

    /// <summary>Closures that this person may check (applied) or approve (checked).</summary>
    public AskedSection? Closures(Together ask, Act act, ClosureState state, string titleKey)
    {
        if (!read.User.Opens(act)) return null;
        var (places, units) = (read.PlacesFor(act), read.Db.OrgUnits);
        var waiting = read.Db.Set<Closure>().AsNoTracking().Where(c => c.State == state && places.Contains(c.PlaceId));
        var total = ask.Count(waiting);
        var first = ask.List(waiting.OrderBy(c => c.AppliedAt).Take(WorkReader.Shown)
            .Join(read.Db.Matters, c => c.MatterId, m => m.Id, (c, m) => new { m.Number, m.Title, Unit = units.First(u => u.Id == c.AppliedByUnitId).Name }));
        return () => first.Value.Count == 0 ? null : new WorkSection(titleKey, total.Value, "/closures",
            [.. first.Value.Select(c => new WorkItem($"/matters/{c.Number}/closure", c.Title, c.Unit))]);
    }
}
