using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>The module's tables and shared queries, for itself and those after it.</summary>
public static class ConcernsQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Concern> Concerns => db.Set<Concern>();

        internal DbSet<ConcernDraft> ConcernDrafts => db.Set<ConcernDraft>();

        /// <summary>The concern with that number, however it was typed (with its photos), or null.</summary>
        public async Task<Concern?> ConcernByTrackingAsync(string? typed, CancellationToken ct = default) =>
            TrackingNumber.TryParse(typed, out var number)
                ? await db.Concerns.Include(c => c.Photos).FirstOrDefaultAsync(c => c.TrackingNumber == number, ct)
                : null;
    }
}
