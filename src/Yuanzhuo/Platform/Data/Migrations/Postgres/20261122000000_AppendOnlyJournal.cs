using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Data.Migrations.Postgres;

/// <summary>The journal is append-only: the database itself refuses to change or remove a fact.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261122000000_AppendOnlyJournal")]
public sealed class AppendOnlyJournal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
            CREATE TRIGGER journal_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();
            REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM PUBLIC, CURRENT_USER;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            DROP TRIGGER journal_refuses_change ON journal;
            DROP FUNCTION journal_refuses();
            GRANT UPDATE, DELETE, TRUNCATE ON journal TO CURRENT_USER;
            """);
    }
}
