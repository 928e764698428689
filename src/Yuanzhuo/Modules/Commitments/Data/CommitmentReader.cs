using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Commitments as a page shows them: names, words, days, lights. For this module and those after it.</summary>
public sealed class CommitmentReader(YuanzhuoDb db, UnitDirectory units, LightRules lights)
{
    /// <summary>All commitments of a matter, soonest due first, dropped ones last; with those of matters merged into it.</summary>
    public async Task<IReadOnlyList<CommitmentView>> OfMatterAsync(CommitmentRows rows, CancellationToken ct)
    {
        var found = rows.Whole();
        return found.Count == 0 ? [] : await ViewAsync(found, new Surroundings(await units.OfAsync(Surroundings.UnitsOf(found), ct), rows.Around, rows.Reports), ct);
    }

    /// <summary>All commitments spoken at a roundtable.</summary>
    public Task<IReadOnlyList<CommitmentView>> OfRoundtableAsync(Guid roundtableId, CancellationToken ct = default) =>
        ViewAsync(db.Commitments.Where(c => c.RoundtableId == roundtableId), ct);

    /// <summary>One commitment, or null.</summary>
    public async Task<CommitmentView?> OneAsync(Guid id, CancellationToken ct = default) =>
        await ViewAsync(db.Commitments.Where(c => c.Id == id), ct) is [var view] ? view : null;

    /// <summary>These commitments, open ones first and soonest due, ready to be shown. Loads them all: page before you ask.</summary>
    public async Task<IReadOnlyList<CommitmentView>> ViewAsync(IQueryable<Commitment> which, CancellationToken ct = default)
    {
        var found = await which.AsNoTracking().ToListAsync(ct);
        if (found.Count == 0) return [];
        var (ids, matters) = (found.ConvertAll(c => c.Id), found.Select(c => c.MatterId).Distinct().ToList());
        var ask = new Together(db);
        var helpers = ask.List(db.Set<CommitmentHelper>().AsNoTracking().Where(h => ids.Contains(h.CommitmentId)));
        var files = ask.List(db.Set<CommitmentFile>().AsNoTracking().Where(f => ids.Contains(f.CommitmentId)));
        var extensions = ask.List(db.Set<Extension>().AsNoTracking().Where(e => ids.Contains(e.CommitmentId)).OrderBy(e => e.AskedAt));
        var around = ask.List(db.Matters.Where(m => matters.Contains(m.Id)).Select(m => new MatterLine(m.Id, m.Number, m.Title)));
        var reports = ask.List(db.Set<Progress>().Where(p => matters.Contains(p.MatterId)).Select(p => new ReportLine(p.MatterId, p.UnitId, p.Words, p.ReportedAt)));
        await ask.RunAsync(ct);
        Wholes.Hold(db, found, nameof(Commitment.Helpers), helpers.Value);
        Wholes.Hold(db, found, nameof(Commitment.Files), files.Value);
        Wholes.Hold(db, found, nameof(Commitment.Extensions), extensions.Value);
        return await ViewAsync(found, new Surroundings(await units.OfAsync(Surroundings.UnitsOf(found), ct), around.Value, reports.Value), ct);
    }

    private async Task<IReadOnlyList<CommitmentView>> ViewAsync(IReadOnlyList<Commitment> found, Surroundings around, CancellationToken ct)
    {
        var views = new List<CommitmentView>(found.Count);
        foreach (var commitment in found)
        {
            var place = around.Unit(commitment.PlaceId);
            views.Add(View(commitment, around, await lights.TodayAsync(place.Path, place.Code, ct)));
        }

        return [.. views.OrderBy(v => Order(v.State)).ThenBy(v => v.Day ?? DateOnly.MaxValue).ThenBy(v => v.SpokenAt)];
    }

    private CommitmentView View(Commitment c, Surroundings around, LightRule rule)
    {
        var (unit, place, matter, progress) = (around.Unit(c.UnitId), around.Unit(c.PlaceId), around.Matter(c.MatterId), around.LastProgress(c));
        var due = c.Due(progress?.ReportedAt);
        return new CommitmentView
        {
            Id = c.Id, MatterId = c.MatterId, MatterNumber = matter.Number, MatterTitle = matter.Title, PlaceName = place.Name, PlacePath = place.Path,
            UnitId = c.UnitId, UnitName = unit.Name, UnitPath = unit.Path, Officer = c.Officer, Helpers = [.. c.Helpers.Select(h => around.Unit(h.UnitId).Name)],
            Words = c.Words, Term = c.Term, SpokenAt = c.SpokenAt, DueOn = c.DueOn, ReviewOn = c.ReviewOn, Paused = c.Deadline.OpenPause, IsProvisional = c.IsProvisional,
            State = c.State, Light = rule.Of(due), LastMovedOn = ChinaTime.DateOf(due.MovedAt!.Value), LastProgress = progress?.Words,
            KeptOn = c.KeptOn, KeptWords = c.KeptWords, IsKeptInTime = c.IsKeptInTime, WorkingDaysLate = c.WorkingDaysLate(rule.Calendar),
            FileIds = [.. c.Files.Select(f => f.FileId)], DropReason = c.DropReason, Extensions = c.Extensions,
            RoundtableId = c.RoundtableId, AgendaItemId = c.AgendaItemId, Counting = c.Deadline.Count(rule.Calendar)!.Counting, Version = c.Version,
        };
    }

    private static int Order(CommitmentState state) => state switch
    {
        CommitmentState.Open => 0,
        CommitmentState.Kept => 1,
        _ => 2,
    };
}
