using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>What is stuck, and why: overdue, without movement, offered and not taken.</summary>
public sealed class StuckWork(WorkReader read)
{
    /// <summary>Where this person reads the work: by subtree as a rule; a department what it holds. Each by itself walks an index; only who is both asks for either.</summary>
    private IQueryable<Matter> Readable
    {
        get
        {
            var (places, holders) = (read.PlacesFor(Act.ReadWork), read.OwnUnits);
            if (holders.Count == 0) return read.OpenMatters.Where(m => places.Contains(m.PlaceId));
            return read.HasArea ? read.OpenMatters.Where(m => places.Contains(m.PlaceId) || holders.Contains(m.HolderId)) : read.OpenMatters.Where(m => holders.Contains(m.HolderId));
        }
    }

    public Task<WorkSection?> OverdueAsync(Today today, CancellationToken ct) =>
        read.MattersAsync("Desk.WorkOverdue", Readable.Where(today.Bounds.Filter(Light.Red)), new(LedgerOrder.Due, false), Link(new() { Light = "red", Sort = "due" }), today, null, ct);

    public Task<WorkSection?> StalledAsync(Today today, CancellationToken ct)
    {
        var before = today.Bounds.StaleBeforeAt;
        return read.MattersAsync("Desk.WorkStalled", Readable.Where(m => !m.AwaitsClosure && m.LastMovedAt < before), new(LedgerOrder.Moved, false), Link(new() { State = "open", Sort = "moved" }), today, null, ct);
    }

    /// <summary>The whole list in the ledger, narrowed to this person's area.</summary>
    private string? Link(LedgerRequest what) => read.Area is { } area ? (what with { Place = area.Place, Holder = area.Holder }).Href() : null;

    /// <summary>Offers whose answer is overdue: nobody wants the ball.</summary>
    public async Task<WorkSection?> UntakenAsync(Today today, CancellationToken ct)
    {
        var (readable, units, on) = (Readable, read.Db.OrgUnits, today.On);
        var untaken = read.Db.Set<HandOver>().AsNoTracking().Where(h => h.State == HandOverState.Offered && h.Answer!.DueOn < on)
            .Join(readable, h => h.MatterId, m => m.Id, (h, m) => new { m.Number, m.Title, AnswerDueOn = h.Answer!.DueOn, From = units.First(u => u.Id == h.FromUnitId).Name, To = units.First(u => u.Id == h.ToUnitId).Name });
        var found = await untaken.OrderBy(h => h.AnswerDueOn).Take(WorkReader.Shown).ToListAsync(ct);
        return found.Count == 0 ? null : new WorkSection("Desk.WorkUntaken", await untaken.CountAsync(ct), null,
            [.. found.Select(h => read.Item("/matters/" + h.Number, h.Title, read.Texts["Desk.WorkOffered", h.From, h.To], h.AnswerDueOn, today))]);
    }

    /// <summary>Everything open that this person answers for, the soonest due first.</summary>
    public Task<WorkSection?> AllAsync(Today today, CancellationToken ct) =>
        read.MattersAsync("Desk.WorkOpen", Readable, new(LedgerOrder.Due, false), Link(new() { State = "open", Sort = "due" }), today, null, ct);

    /// <summary>How many show which light.</summary>
    public async Task<IReadOnlyDictionary<Light, BoundedCount>> LightsAsync(Today today, CancellationToken ct)
    {
        var counts = new Dictionary<Light, BoundedCount>();
        foreach (var light in new[] { Light.Red, Light.Yellow, Light.Blue, Light.Green, Light.Grey }) counts[light] = await ReadLedger.CountAsync(Readable.Where(today.Bounds.Filter(light)), ct);
        return counts;
    }
}
