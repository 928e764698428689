using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite;

/// <summary>The journal is append-only: the database itself refuses to change or remove a fact.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261122000000_AppendOnlyJournal")]
public sealed class AppendOnlyJournal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var deed in new[] { "UPDATE", "DELETE" })
            migrationBuilder.Sql($"CREATE TRIGGER journal_refuses_{deed} BEFORE {deed} ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var deed in new[] { "UPDATE", "DELETE" })
            migrationBuilder.Sql($"DROP TRIGGER journal_refuses_{deed};");
    }
}
