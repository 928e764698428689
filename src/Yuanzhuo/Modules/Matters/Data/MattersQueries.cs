using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>The module's tables and shared queries, for itself and those after it.</summary>
public static class MattersQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Matter> Matters => db.Set<Matter>();

        public DbSet<Assignment> Assignments => db.Set<Assignment>();

        /// <summary>Assignments that still hold: the organisation that gave them has had the open matter ever since.</summary>
        public IQueryable<Assignment> RunningAssignments => db.Set<Assignment>()
            .Where(a => a.AssigneeId != null && db.Set<Matter>().Any(m => m.Id == a.MatterId && m.Ending == null && m.HolderId == a.UnitId && a.AssignedAt >= m.HeldSince));

        /// <summary>The whole matter, ready to be changed, or null.</summary>
        public Task<Matter?> MatterAsync(string number, CancellationToken ct = default) => db.WholeMatters.FirstOrDefaultAsync(m => m.Number == number, ct);

        public Task<Matter?> MatterAsync(Guid id, CancellationToken ct = default) => db.WholeMatters.FirstOrDefaultAsync(m => m.Id == id, ct);

        /// <summary>The whole matter in which a concern is now, ready to be changed, or null: a merged matter's voices went along to the one it went into.</summary>
        public async Task<Matter?> MatterOfConcernAsync(Guid concernId, CancellationToken ct = default)
        {
            var now = db.Set<MatterVoice>().Where(v => v.ConcernId == concernId && v.LeftAt == null).Select(v => v.MatterId);
            return await db.WholeMatters.FirstOrDefaultAsync(m => now.Contains(m.Id) && m.Ending != Ending.Merged, ct);
        }

        /// <summary>Matters with all their parts: a change needs what its rules look at.</summary>
        public IQueryable<Matter> WholeMatters => db.Set<Matter>()
            .Include(m => m.Voices).Include(m => m.HandOvers.OrderBy(h => h.OfferedAt)).Include(m => m.Holdings.OrderBy(h => h.FromAt))
            .Include(m => m.Visits.OrderBy(v => v.EnteredAt)).Include(m => m.ProgressEntries.OrderBy(p => p.ReportedAt)).ThenInclude(p => p.Files)
            .AsSplitQuery();
    }
}
