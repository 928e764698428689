using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>
/// The trace is append-only, but for what is past its shortest term: an entry goes only when another is 180 days younger (the pass
/// writes one before it forgets). No clock of the database's is asked.
/// </summary>
internal static class TraceTriggers
{
    private const string Says = "the access trace is append-only";

    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var statement in isSqlite ? Sqlite() : Postgres()) migration.Sql(statement);
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite)
    {
        if (isSqlite)
        {
            foreach (var deed in new[] { "UPDATE", "DELETE", "REPLACE" }) migration.Sql($"DROP TRIGGER trace_refuses_{deed};");
        }
        else
        {
            migration.Sql("DROP TRIGGER trace_refuses_change ON trace_entries; DROP TRIGGER trace_refuses_delete ON trace_entries; DROP FUNCTION trace_refuses(); DROP FUNCTION trace_refuses_early();");
        }
    }

    private static IEnumerable<string> Sqlite()
    {
        yield return Refusal("UPDATE", "UPDATE ON trace_entries");
        yield return Refusal("REPLACE", "INSERT ON trace_entries WHEN EXISTS (SELECT 1 FROM trace_entries WHERE \"Seq\" = NEW.\"Seq\")");
        yield return Refusal("DELETE", $"DELETE ON trace_entries WHEN julianday(OLD.\"At\") > (SELECT julianday(MAX(\"At\")) FROM trace_entries) - {AccessTrace.LeastDays}");
    }

    private static IEnumerable<string> Postgres()
    {
        yield return $"""
            CREATE FUNCTION trace_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Says}'; END $$;
            CREATE FUNCTION trace_refuses_early() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF OLD."At" > (SELECT MAX("At") FROM trace_entries) - INTERVAL '{AccessTrace.LeastDays} days' THEN RAISE EXCEPTION '{Says}'; END IF;
              RETURN OLD;
            END $$;
            CREATE TRIGGER trace_refuses_change BEFORE UPDATE OR TRUNCATE ON trace_entries FOR EACH STATEMENT EXECUTE FUNCTION trace_refuses();
            CREATE TRIGGER trace_refuses_delete BEFORE DELETE ON trace_entries FOR EACH ROW EXECUTE FUNCTION trace_refuses_early();
            REVOKE UPDATE, TRUNCATE ON trace_entries FROM PUBLIC, CURRENT_USER;
            """;
    }

    private static string Refusal(string name, string before) => $"CREATE TRIGGER trace_refuses_{name} BEFORE {before} BEGIN SELECT RAISE(ABORT, '{Says}'); END;";
}
