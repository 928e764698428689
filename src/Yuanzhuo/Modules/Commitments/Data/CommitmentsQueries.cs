using Yuanzhuo.Modules.Commitments.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>The module's tables and shared queries, for itself and those after it.</summary>
public static class CommitmentsQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Commitment> Commitments => db.Set<Commitment>();

        /// <summary>The whole commitment, ready to be changed, or null.</summary>
        public Task<Commitment?> CommitAsync(Guid id, CancellationToken ct = default) => db.WholeCommitments.FirstOrDefaultAsync(c => c.Id == id, ct);

        /// <summary>Commitments with all their parts: a change needs what its rules look at.</summary>
        public IQueryable<Commitment> WholeCommitments => db.Set<Commitment>()
            .Include(c => c.Helpers).Include(c => c.Files).Include(c => c.Extensions.OrderBy(e => e.AskedAt)).AsSplitQuery();
    }

    extension(IQueryable<Commitment> commitments)
    {
        /// <summary>Those kept in that year, on or before their day; one without a day cannot be late (<see cref="Commitment.IsKeptInTime"/>).</summary>
        public IQueryable<Commitment> KeptInTime(int year)
        {
            var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            return commitments.Where(c => c.State == CommitmentState.Kept && c.KeptOn >= from && c.KeptOn < until && (c.DueOn == null || c.KeptOn <= c.DueOn));
        }
    }
}
