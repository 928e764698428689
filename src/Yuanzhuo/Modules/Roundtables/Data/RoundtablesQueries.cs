using System.Globalization;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>The module's tables and shared queries, for itself and those after it.</summary>
public static class RoundtablesQueries
{
    private const int DistrictDigits = 6;

    extension(YuanzhuoDb db)
    {
        public DbSet<Roundtable> Roundtables => db.Set<Roundtable>();

        /// <summary>The whole roundtable, ready to be changed, or null.</summary>
        public Task<Roundtable?> RoundtableAsync(string number, CancellationToken ct = default) => db.WholeRoundtables.FirstOrDefaultAsync(r => r.Number == number, ct);

        /// <summary>Roundtables with agenda and people.</summary>
        public IQueryable<Roundtable> WholeRoundtables =>
            db.Set<Roundtable>().Include(r => r.Agenda.OrderBy(i => i.Order)).Include(r => r.Participants.OrderBy(p => p.Order)).AsSplitQuery();

        /// <summary>The next number without gaps, such as <c>360103-2026-R0012</c>. Must run in the transaction that plans the roundtable.</summary>
        public async Task<string> NextRoundtableNumberAsync(OrgUnit host, int year, CancellationToken ct = default)
        {
            var district = await db.DistrictCodeOfAsync(host, ct);
            var running = await db.NextNumberAsync(string.Create(CultureInfo.InvariantCulture, $"roundtable:{district}:{year}"), ct);
            return string.Create(CultureInfo.InvariantCulture, $"{district}-{year}-R{running:D4}");
        }

        private async Task<string> DistrictCodeOfAsync(OrgUnit host, CancellationToken ct)
        {
            string[] paths = [.. host.PathsAbove, host.Path];
            var codes = await db.OrgUnits.AsNoTracking().Where(u => paths.Contains(u.Path) && u.Code != null)
                .OrderBy(u => u.Kind == OrgUnitKind.District ? 0 : 1).ThenBy(u => u.Path.Length).Select(u => u.Code).ToListAsync(ct);
            return (codes.FirstOrDefault() ?? "").PadRight(DistrictDigits, '0')[..DistrictDigits];
        }
    }
}
