using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Memory;

/// <summary>
/// One number that the database itself moves on, in the writer's transaction, when a table changes that is read for every request and
/// written a few times a year. It travels with the mark, so what is remembered of such tables outlives all other writes and is still exact.
/// </summary>
public static class StandingVersion
{
    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        migration.Sql("CREATE TABLE standing_version (version bigint NOT NULL); INSERT INTO standing_version VALUES (1);");
        if (isSqlite) return;
        migration.Sql("""
            CREATE FUNCTION move_standing_version() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN UPDATE standing_version SET version = version + 1; RETURN NULL; END $$;
            """);
    }

    /// <summary>From now on changes of that table move the number.</summary>
    public static void Follow(MigrationBuilder migration, bool isSqlite, string table)
    {
        if (!isSqlite)
        {
            migration.Sql($"CREATE TRIGGER {table}_stands AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION move_standing_version();");
            return;
        }

        foreach (var change in (string[])["INSERT", "UPDATE", "DELETE"])
            migration.Sql($"CREATE TRIGGER {table}_stands_{change} AFTER {change} ON {table} BEGIN UPDATE standing_version SET version = version + 1; END;");
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite, params string[] tables)
    {
        foreach (var table in tables)
        {
            if (!isSqlite) migration.Sql($"DROP TRIGGER {table}_stands ON {table};");
            else foreach (var change in (string[])["INSERT", "UPDATE", "DELETE"]) migration.Sql($"DROP TRIGGER {table}_stands_{change};");
        }

        if (!isSqlite) migration.Sql("DROP FUNCTION move_standing_version();");
        migration.Sql("DROP TABLE standing_version;");
    }
}
