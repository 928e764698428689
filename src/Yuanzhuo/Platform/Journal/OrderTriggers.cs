using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// What the database itself does for the order: every fact is written down as unplaced in its own transaction, positions are
/// append-only, and on SQLite <c>INSERT OR REPLACE</c>, which fires no trigger for the row it removes, is refused before it begins.
/// </summary>
internal static class OrderTriggers
{
    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        migration.Sql("INSERT INTO unplaced_facts (\"FactSeq\") SELECT \"Seq\" FROM journal;");
        foreach (var statement in isSqlite ? Sqlite() : Postgres()) migration.Sql(statement);
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite)
    {
        if (isSqlite)
        {
            foreach (var name in new[] { "journal_unplaced", "journal_refuses_REPLACE" }) migration.Sql($"DROP TRIGGER {name};");
        }
        else
        {
            migration.Sql("DROP TRIGGER journal_unplaced ON journal; DROP FUNCTION journal_unplaced(); DROP TRIGGER journal_positions_refuse ON journal_positions;");
        }
    }

    private static IEnumerable<string> Sqlite()
    {
        yield return "CREATE TRIGGER journal_unplaced AFTER INSERT ON journal BEGIN INSERT INTO unplaced_facts (\"FactSeq\") VALUES (NEW.\"Seq\"); END;";
        yield return Refusal("journal_refuses_REPLACE", "INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE \"Seq\" = NEW.\"Seq\")");
        yield return Refusal("journal_positions_refuse_REPLACE", "INSERT ON journal_positions WHEN EXISTS (SELECT 1 FROM journal_positions WHERE \"Position\" = NEW.\"Position\" OR \"FactSeq\" = NEW.\"FactSeq\")");
        foreach (var deed in new[] { "UPDATE", "DELETE" }) yield return Refusal($"journal_positions_refuse_{deed}", $"{deed} ON journal_positions");
    }

    private static IEnumerable<string> Postgres()
    {
        yield return """
            CREATE FUNCTION journal_unplaced() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN INSERT INTO unplaced_facts ("FactSeq") VALUES (NEW."Seq"); RETURN NULL; END $$;
            CREATE TRIGGER journal_unplaced AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_unplaced();
            CREATE TRIGGER journal_positions_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_positions FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();
            REVOKE UPDATE, DELETE, TRUNCATE ON journal_positions FROM PUBLIC, CURRENT_USER;
            """;
    }

    private static string Refusal(string name, string before) => $"CREATE TRIGGER {name} BEFORE {before} BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;";
}
