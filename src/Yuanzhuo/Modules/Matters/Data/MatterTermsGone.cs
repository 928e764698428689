namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Words that are taken down leave the index of words too.</summary>
public static class MatterTermsGone
{
    /// <summary>
    /// SQLite's index keeps the words of a changed text in its old segments, numbers and Latin words whole, until it merges them: it is told the new
    /// words and merged at once. On PostgreSQL the row is replaced by the usual way.
    /// </summary>
    /// <param name="db">The database, in the transaction of the deed.</param>
    /// <param name="matterId">The matter.</param>
    /// <param name="searchText">What is searched from now on.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task ForgetOldTermsAsync(this YuanzhuoDb db, Guid matterId, string searchText, CancellationToken ct)
    {
        if (db is not SqliteDb) return;
        await db.Database.ExecuteSqlAsync($"UPDATE matter_terms SET terms = {searchText} WHERE rowid = (SELECT \"Row\" FROM matter_search WHERE \"MatterId\" = {matterId})", ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO matter_terms (matter_terms) VALUES ('optimize')", ct);
    }
}
