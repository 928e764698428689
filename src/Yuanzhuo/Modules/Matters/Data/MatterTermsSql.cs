using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// The index behind every search for matters: a narrow table that the database itself keeps beside <c>matters.SearchText</c>. PostgreSQL: a stored
/// <c>tsvector</c> of exactly the column's tokens (no parser, no stemming) under a GIN index. SQLite: an FTS5 index without content,
/// whose rows a small table ties to the matters, because rowids of <c>matters</c> may change.
/// </summary>
internal static class MatterTermsSql
{
    private static readonly string[] Postgres =
    [
        """
        CREATE TABLE matter_search ("MatterId" uuid PRIMARY KEY REFERENCES matters ("Id") ON DELETE CASCADE, "Terms" tsvector NOT NULL);
        CREATE FUNCTION matter_terms(tokens text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$ SELECT array_to_tsvector(array_remove(string_to_array(tokens, ' '), '')) $$;
        INSERT INTO matter_search SELECT "Id", matter_terms("SearchText") FROM matters;
        CREATE INDEX "IX_matter_search_Terms" ON matter_search USING gin ("Terms") WITH (fastupdate = off);
        CREATE FUNCTION matter_search_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO matter_search VALUES (NEW."Id", matter_terms(NEW."SearchText")) ON CONFLICT ("MatterId") DO UPDATE SET "Terms" = excluded."Terms";
          RETURN NULL; END $$;
        CREATE TRIGGER matter_search_follows AFTER INSERT OR UPDATE OF "SearchText" ON matters FOR EACH ROW EXECUTE FUNCTION matter_search_follows();
        """,
    ];

    private static readonly string[] Sqlite =
    [
        "CREATE TABLE matter_search (\"Row\" INTEGER PRIMARY KEY AUTOINCREMENT, \"MatterId\" TEXT NOT NULL UNIQUE);",
        "CREATE VIRTUAL TABLE matter_terms USING fts5(terms, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');",
        "INSERT INTO matter_search (\"MatterId\") SELECT \"Id\" FROM matters;",
        "INSERT INTO matter_terms (rowid, terms) SELECT s.\"Row\", m.\"SearchText\" FROM matter_search s JOIN matters m ON m.\"Id\" = s.\"MatterId\";",
        """
        CREATE TRIGGER matter_search_added AFTER INSERT ON matters BEGIN
          INSERT INTO matter_search ("MatterId") VALUES (NEW."Id");
          INSERT INTO matter_terms (rowid, terms) SELECT "Row", NEW."SearchText" FROM matter_search WHERE "MatterId" = NEW."Id";
        END;
        """,
        """
        CREATE TRIGGER matter_search_changed AFTER UPDATE OF "SearchText" ON matters BEGIN
          UPDATE matter_terms SET terms = NEW."SearchText" WHERE rowid = (SELECT "Row" FROM matter_search WHERE "MatterId" = NEW."Id");
        END;
        """,
    ];

    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var statement in isSqlite ? Sqlite : Postgres) migration.Sql(statement);
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite) => migration.Sql(isSqlite
        ? "DROP TRIGGER matter_search_added; DROP TRIGGER matter_search_changed; DROP TABLE matter_terms; DROP TABLE matter_search;"
        : "DROP TRIGGER matter_search_follows ON matters; DROP FUNCTION matter_search_follows(); DROP TABLE matter_search; DROP FUNCTION matter_terms(text);");
}
