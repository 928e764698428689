using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

internal static class TailQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<TailCursor> TailCursors => db.Set<TailCursor>();

        public DbSet<SetAsideFact> SetAsideFacts => db.Set<SetAsideFact>();

        /// <summary>The last position given; 0 where there is none.</summary>
        public async Task<long> HeadAsync(CancellationToken ct) => await db.JournalPositions.MaxAsync(p => (long?)p.Position, ct) ?? 0;

        /// <summary>The facts of those kinds after one position up to another, in order.</summary>
        public IQueryable<PlacedFact> Placed(long after, long until, string[] kinds) =>
            db.Placed(after, until, facts => facts.Where(e => EF.Parameter(kinds).Contains(e.Kind)));

        /// <summary>The facts after one position up to another, in order; of all or of those chosen.</summary>
        public IQueryable<PlacedFact> Placed(long after, long until, Func<IQueryable<JournalEntry>, IQueryable<JournalEntry>>? choose = null)
        {
            var facts = db.Journal.AsNoTracking();
            return db.JournalPositions.AsNoTracking()
                .Where(p => p.Position > after && p.Position <= until)
                .Join(choose is null ? facts : choose(facts), p => p.FactSeq, e => e.Seq, (p, e) => new { p.Position, Entry = e })
                .OrderBy(x => x.Position)
                .Select(x => new PlacedFact(x.Position, x.Entry));
        }

        /// <summary>The hearer's place, locked until the transaction ends; null while another node has it.</summary>
        public async Task<TailCursor?> TakeCursorAsync(string hearer, CancellationToken ct)
        {
            // On SQLite a writing transaction is the lock already.
            var rows = db is SqliteDb
                ? db.TailCursors.Where(c => c.Hearer == hearer)
                : db.TailCursors.FromSql($"SELECT * FROM tail_cursors WHERE \"Hearer\" = {hearer} FOR UPDATE SKIP LOCKED");
            return (await rows.AsNoTracking().ToListAsync(ct)).SingleOrDefault();
        }

        public Task MoveCursorAsync(string hearer, long position, CancellationToken ct) =>
            db.TailCursors.Where(c => c.Hearer == hearer).ExecuteUpdateAsync(c => c.SetProperty(x => x.Position, position).SetProperty(x => x.Failures, 0).SetProperty(x => x.RetryAt, (DateTimeOffset?)null), ct);
    }
}
