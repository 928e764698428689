namespace Yuanzhuo.Platform.Journal;

public static class WordsOfFacts
{
    extension(YuanzhuoDb db)
    {
        public DbSet<FactWords> FactWords => db.Set<FactWords>();

        /// <summary>Puts their words to entries that were read; without them <see cref="FactJson.Read"/> refuses a fact that has any.</summary>
        public async Task FillWordsAsync(IReadOnlyCollection<JournalEntry> entries, CancellationToken ct)
        {
            if (entries.Count == 0) return;
            var ids = entries.Select(e => e.Id).ToArray();
            Give(entries, await db.FactWords.AsNoTracking().Where(w => EF.Parameter(ids).Contains(w.FactId)).ToListAsync(ct));
        }
    }

    /// <summary>The same where the words were read with the entries.</summary>
    public static void Give(IEnumerable<JournalEntry> entries, IEnumerable<FactWords> words)
    {
        var byFact = words.ToLookup(w => w.FactId);
        foreach (var entry in entries) entry.Words = [.. byFact[entry.Id]];
    }
}
