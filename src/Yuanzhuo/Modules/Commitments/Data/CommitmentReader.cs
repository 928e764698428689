using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Commitments as a page shows them: names, words, days, lights. For this module and those after it.</summary>
public sealed class CommitmentReader(YuanzhuoDb db, UnitDirectory units, WorkingCalendars calendars, CommitmentLights lights, TimeProvider clock)
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
        var found = await which.Include(c => c.Helpers).Include(c => c.Files).Include(c => c.Extensions.OrderBy(e => e.AskedAt))
            .AsSplitQuery().AsNoTracking().ToListAsync(ct);
        return found.Count == 0 ? [] : await ViewAsync(found, await Surroundings.OfAsync(db, found, await units.OfAsync(Surroundings.UnitsOf(found), ct), ct), ct);
    }

    private async Task<IReadOnlyList<CommitmentView>> ViewAsync(IReadOnlyList<Commitment> found, Surroundings around, CancellationToken ct)
    {
        var views = new List<CommitmentView>(found.Count);
        foreach (var commitment in found)
        {
            var place = around.Unit(commitment.PlaceId);
            views.Add(View(commitment, around, await lights.BoundsAsync(place.Path, place.Code, ct), await calendars.ForAsync(place.Code, ct)));
        }

        return [.. views.OrderBy(v => Order(v.State)).ThenBy(v => v.DueOn ?? v.ReviewOn).ThenBy(v => v.SpokenAt)];
    }

    private CommitmentView View(Commitment c, Surroundings around, CommitmentBounds bounds, WorkingCalendar calendar)
    {
        var (unit, place, matter, progress) = (around.Unit(c.UnitId), around.Unit(c.PlaceId), around.Matter(c.MatterId), around.LastProgress(c));
        var lastMovedOn = ChinaTime.DateOf(progress is { } p && p.ReportedAt > c.CountedFromAt ? p.ReportedAt : c.CountedFromAt);
        return new CommitmentView
        {
            Id = c.Id, MatterId = c.MatterId, MatterNumber = matter.Number, MatterTitle = matter.Title, PlaceName = place.Name, PlacePath = place.Path,
            UnitId = c.UnitId, UnitName = unit.Name, UnitPath = unit.Path, Officer = c.Officer, Helpers = [.. c.Helpers.Select(h => around.Unit(h.UnitId).Name)],
            Words = c.Words, Term = c.Term, SpokenAt = c.SpokenAt, DueOn = c.DueOn, ReviewOn = c.ReviewOn, IsProvisional = c.IsProvisional,
            State = c.State, Light = bounds.LightOf(c, lastMovedOn), Left = Left(c, calendar), LastMovedOn = lastMovedOn, LastProgress = progress?.Words,
            KeptOn = c.KeptOn, KeptWords = c.KeptWords, IsKeptInTime = c.IsKeptInTime, WorkingDaysLate = c.WorkingDaysLate(calendar),
            FileIds = [.. c.Files.Select(f => f.FileId)], DropReason = c.DropReason, Extensions = c.Extensions,
            RoundtableId = c.RoundtableId, AgendaItemId = c.AgendaItemId, Counting = c.Deadline.Count(calendar)!.Counting, Version = c.Version,
        };
    }

    private TimeLeft? Left(Commitment commitment, WorkingCalendar calendar) =>
        commitment.IsOpen && (commitment.DueOn ?? commitment.ReviewOn) is { } on ? TimeLeft.Between(clock.TodayInChina(), on, calendar) : null;

    private static int Order(CommitmentState state) => state switch
    {
        CommitmentState.Open => 0,
        CommitmentState.Kept => 1,
        _ => 2,
    };
}
