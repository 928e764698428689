using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite;

/// <summary>Places, rules and calendars are remembered by each node until the database says that one of them changed.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261122000001_StandingVersion")]
public sealed class StandingVersion : Migration
{
    private static readonly string[] Tables = ["org_units", "org_unit_lives", "rule_packs", "calendar_editions", "calendar_days"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Memory.StandingVersion.Add(migrationBuilder, isSqlite: true);
        foreach (var table in Tables) Memory.StandingVersion.Follow(migrationBuilder, isSqlite: true, table);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => Memory.StandingVersion.Remove(migrationBuilder, isSqlite: true, Tables);
}
