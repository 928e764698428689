using Microsoft.EntityFrameworkCore.Metadata;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Reads the matters that the index gave.</summary>
public static class MatterTermsQueries
{
    // With further filters a walk might find next to nothing; gathering all hits first costs what they are, and no more.
    private const string GatheredOnSqlite = """
        SELECT m.*{1} FROM matters m WHERE m."Id" IN (SELECT s."MatterId" FROM matter_terms t JOIN matter_search s ON s."Row" = t.rowid WHERE matter_terms MATCH {0})
        """;

    private const string GatheredOnPostgres = """
        SELECT m.*{1} FROM matters m WHERE m."Id" IN (WITH h AS MATERIALIZED (SELECT "MatterId" FROM matter_search WHERE "Terms" @@ {0}::tsquery) SELECT "MatterId" FROM h)
        """;

    private const string SayingOnSqlite = """
        SELECT m.*{1} FROM matters m WHERE EXISTS (SELECT 1 FROM matter_terms t WHERE t.rowid = (SELECT s."Row" FROM matter_search s WHERE s."MatterId" = m."Id") AND matter_terms MATCH {0})
        """;

    // A scalar question for each row: the planner cannot turn it round and gather every hit first.
    private const string SayingOnPostgres = """
        SELECT m.*{1} FROM matters m WHERE (SELECT s."Terms" @@ {0}::tsquery FROM matter_search s WHERE s."MatterId" = m."Id")
        """;

    extension(YuanzhuoDb db)
    {
        /// <summary>The matters that were found, to be ordered and filtered further; only for reading.</summary>
        /// <param name="hits">What the index gave.</param>
        /// <param name="isNarrowed">Whether filters follow that may leave few of them.</param>
        public IQueryable<Matter> MattersAmong(MatterHits hits, bool isNarrowed = true) => hits switch
        {
            { Few: { } few } => db.Matters.AsNoTracking().Where(m => EF.Parameter(few).Contains(m.Id)),
            { Common: { } question } when isNarrowed => db.Asked(db is SqliteDb ? GatheredOnSqlite : GatheredOnPostgres, question).AsNoTracking(),
            { Common: { } question } => db.Asked(db is SqliteDb ? SayingOnSqlite : SayingOnPostgres, question).AsNoTracking(),
            _ => db.Matters.AsNoTracking(),
        };

        private IQueryable<Matter> Asked(string sql, string question) =>
            db.Matters.FromSqlRaw(sql.Replace("{1}", string.Concat(db.Set<Matter>().EntityType.GetComplexProperties().SelectMany(Named)), StringComparison.Ordinal), question);
    }

    /// <summary>Over raw SQL the mapper asks for the parts of a complex property by their path, whatever the columns are called (EF Core 10): both are given.</summary>
    private static IEnumerable<string> Named(IComplexProperty whole)
    {
        var table = StoreObjectIdentifier.Create(whole.ComplexType.ContainingEntityType, StoreObjectType.Table)!.Value;
        return Parts(whole, whole.Name).Where(p => p.Path != p.Column).Select(p => $", m.\"{p.Column}\" AS \"{p.Path}\"");

        IEnumerable<(string Path, string? Column)> Parts(IComplexProperty of, string path) =>
        [
            .. of.ComplexType.GetProperties().Select(p => ($"{path}_{p.Name}", p.GetColumnName(table))),
            .. of.ComplexType.GetComplexProperties().SelectMany(p => Parts(p, $"{path}_{p.Name}")),
        ];
    }
}
