using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Ledger.Welcoming;

/// <summary>Reads the first page: this year's figures, what comes, what was done, what is stuck.</summary>
public sealed class ReadHome(YuanzhuoDb db, ReadToday readToday, CountBalance balances, ReadLedger ledger, TimeProvider clock)
{
    private const int Shown = 4;

    public async Task<HomeView> HandleAsync(CancellationToken ct)
    {
        var today = await readToday.HandleAsync(null, ct);
        var year = await balances.HandleAsync(new CountingScope(null, new DateOnly(today.On.Year, 1, 1), null), ct);
        var stuck = await ledger.FirstAsync(LedgerFilter.Everything with { Light = LightColour.Red, Sort = new(LedgerOrder.Due, false) }, today, Shown, ct);
        return new HomeView(today, year, await SoonAsync(ct), await SolvedAsync(ct), stuck);
    }

    private async Task<IReadOnlyList<SoonTable>> SoonAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Roundtables.AsNoTracking().Where(r => r.State == RoundtableState.Announced && r.StartsAt >= now).OrderBy(r => r.StartsAt).Take(Shown)
            .Select(r => new SoonTable(r.Number, r.Kind, r.Title, r.Venue, r.StartsAt)).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<SolvedMatter>> SolvedAsync(CancellationToken ct)
    {
        var units = db.OrgUnits;
        return await db.Matters.AsNoTracking().Where(m => m.EndedAt != null && (m.Ending == Ending.Solved || m.Ending == Ending.SolvedOnTheSpot)).OrderByDescending(m => m.EndedAt).Take(Shown)
            .Select(m => new SolvedMatter(m.Number, m.Title, units.First(u => u.Id == m.PlaceId).Name, m.Ending!.Value, m.ReceivedOn, m.EndedOn!.Value, m.Holdings.Select(h => h.UnitId).Distinct().Count()))
            .ToListAsync(ct);
    }
}
