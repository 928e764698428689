using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Commitments as a page shows them: names, words, days, lights. For this module and those after it.</summary>
public sealed class CommitmentReader(YuanzhuoDb db, WorkingCalendars calendars, PromiseLights lights)
{
    /// <summary>All commitments of a matter, soonest due first, dropped ones last; with those of matters merged into it.</summary>
    public async Task<IReadOnlyList<CommitmentView>> OfMatterAsync(Guid matterId, CancellationToken ct = default)
    {
        var matters = await db.Matters.Where(m => m.Id == matterId || m.MergedIntoId == matterId).Select(m => m.Id).ToListAsync(ct);
        return await ViewAsync(db.Commitments.Where(c => matters.Contains(c.MatterId)), ct);
    }

    /// <summary>All commitments spoken at a roundtable.</summary>
    public Task<IReadOnlyList<CommitmentView>> OfRoundtableAsync(Guid roundtableId, CancellationToken ct = default) =>
        ViewAsync(db.Commitments.Where(c => c.RoundtableId == roundtableId), ct);

    /// <summary>These commitments, ready to be shown.</summary>
    public async Task<IReadOnlyList<CommitmentView>> ViewAsync(IQueryable<Commitment> which, CancellationToken ct = default)
    {
        var found = await which.Include(c => c.Helpers).Include(c => c.Files).Include(c => c.Extensions.OrderBy(e => e.AskedAt))
            .AsSplitQuery().AsNoTracking().ToListAsync(ct);
        if (found.Count == 0) return [];
        var units = await UnitsAsync(found, ct);
        var moved = await LastProgressAsync([.. found.Select(c => c.MatterId).Distinct()], ct);
        var views = new List<CommitmentView>(found.Count);
        foreach (var commitment in found)
        {
            var place = units[commitment.PlaceId];
            var bounds = await lights.BoundsAsync(place.Path, place.Code, ct);
            views.Add(View(commitment, units, moved, bounds, await calendars.ForAsync(place.Code, ct)));
        }

        return [.. views.OrderBy(v => Order(v.State)).ThenBy(v => v.DueOn ?? v.ReviewOn).ThenBy(v => v.SpokenAt)];
    }

    private static CommitmentView View(
        Commitment c, Dictionary<Guid, UnitName> units, Dictionary<(Guid, Guid), DateTimeOffset> moved, PromiseBounds bounds, WorkingCalendar calendar)
    {
        var lastMovedOn = LastMoved(c.CountedFromAt, moved.TryGetValue((c.MatterId, c.UnitId), out var at) ? at : null);
        return new CommitmentView
        {
            Id = c.Id, MatterId = c.MatterId, UnitId = c.UnitId, UnitName = units[c.UnitId].Name, Officer = c.Officer,
            Helpers = [.. c.Helpers.Select(h => units[h.UnitId].Name)], Words = c.Words, Term = c.Term, SpokenAt = c.SpokenAt,
            DueOn = c.DueOn, ReviewOn = c.ReviewOn, IsProvisional = c.IsProvisional, State = c.State, Light = bounds.LightOf(c, lastMovedOn),
            KeptOn = c.KeptOn, KeptWords = c.KeptWords, IsKeptInTime = c.IsKeptInTime, WorkingDaysLate = c.WorkingDaysLate(calendar),
            FileIds = [.. c.Files.Select(f => f.FileId)], DropReason = c.DropReason, Extensions = c.Extensions,
            RoundtableId = c.RoundtableId, AgendaItemId = c.AgendaItemId, Counting = c.CountAgain(calendar).Counting, LastMovedOn = lastMovedOn, Version = c.Version,
        };
    }

    /// <summary>The later of the two, as a day in China.</summary>
    internal static DateOnly LastMoved(DateTimeOffset promisedAt, DateTimeOffset? progressAt) =>
        ChinaTime.DateOf(progressAt is { } at && at > promisedAt ? at : promisedAt);

    private async Task<Dictionary<Guid, UnitName>> UnitsAsync(List<Commitment> found, CancellationToken ct)
    {
        var ids = found.SelectMany(c => c.Helpers.Select(h => h.UnitId).Append(c.UnitId).Append(c.PlaceId)).Distinct().ToList();
        return await db.OrgUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => new UnitName(u.Name, u.Path, u.Code), ct);
    }

    /// <summary>When each organisation last reported on each of these matters.</summary>
    private async Task<Dictionary<(Guid Matter, Guid Unit), DateTimeOffset>> LastProgressAsync(List<Guid> matters, CancellationToken ct)
    {
        var reports = await db.Set<Progress>().Where(p => matters.Contains(p.MatterId)).Select(p => new { p.MatterId, p.UnitId, p.ReportedAt }).ToListAsync(ct);
        return reports.GroupBy(p => (p.MatterId, p.UnitId)).ToDictionary(g => g.Key, g => g.Max(p => p.ReportedAt));
    }

    private static int Order(CommitmentState state) => state switch
    {
        CommitmentState.Open => 0,
        CommitmentState.Kept => 1,
        _ => 2,
    };

    private sealed record UnitName(string Name, string Path, string? Code);
}
