using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>
/// Words as spoken stand in the tables only sealed, which the database cannot do itself: what was legible goes, and of older concerns the
/// public words stay. Columns are dropped by plain statements, because building <c>concerns</c> anew on SQLite would lose its triggers.
/// </summary>
internal static class SpokenWordsSql
{
    private static readonly (string Table, string Column)[] Legible = [("concerns", "Words"), ("concern_drafts", "Words"), ("concern_drafts", "Spot")];
    private static readonly (string Table, string Column)[] Sealed = [("concerns", "SealedWords"), ("concern_drafts", "SealedWords"), ("concern_drafts", "SealedSpot")];

    public static void Seal(MigrationBuilder migration)
    {
        migration.Sql("DELETE FROM concern_draft_photos; DELETE FROM concern_drafts WHERE \"SentNumber\" IS NULL;");
        foreach (var (table, column) in Legible) migration.Sql($"ALTER TABLE {table} DROP COLUMN \"{column}\";");
        foreach (var (table, column) in Sealed) migration.Sql($"ALTER TABLE {table} ADD COLUMN \"{column}\" TEXT;");
    }

    public static void Unseal(MigrationBuilder migration)
    {
        foreach (var (table, column) in Sealed) migration.Sql($"ALTER TABLE {table} DROP COLUMN \"{column}\";");
        foreach (var (table, column) in Legible) migration.Sql($"ALTER TABLE {table} ADD COLUMN \"{column}\" TEXT NOT NULL DEFAULT '';");
    }
}
