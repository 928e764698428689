using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>First answers and askings that were there before they were deadlines: a named day, as people were told.</summary>
internal static class FirstAnswerSql
{
    private static readonly (string Table, string Prefix, string DueOn, string StartAt)[] Days = [("concerns", "FirstAnswer", "FirstAnswerDueOn", "RaisedAt"), ("closures", "Ask", "AskUntilOn", "AppliedAt")];

    private static readonly string[] Added = ["Awaits", "ExtendedBy", "IsAim", "IsProvisional", "Pauses", "StartAt", "TermAmount", "TermKind", "TermOn"];

    public static void Fill(MigrationBuilder migration)
    {
        foreach (var (table, prefix, dueOn, startAt) in Days)
            migration.Sql($"""UPDATE {table} SET "{prefix}TermKind" = 'OnDate', "{prefix}TermOn" = "{dueOn}", "{prefix}StartAt" = "{startAt}";""");
    }

    /// <summary>On SQLite by plain statements: building the tables anew would lose their triggers.</summary>
    public static void MakeOptional(MigrationBuilder migration)
    {
        foreach (var (table, _, dueOn, _) in Days)
        {
            migration.Sql($"""ALTER TABLE {table} ADD COLUMN "LastDay" TEXT; UPDATE {table} SET "LastDay" = "{dueOn}";""");
            migration.Sql($"""ALTER TABLE {table} DROP COLUMN "{dueOn}"; ALTER TABLE {table} RENAME COLUMN "LastDay" TO "{dueOn}";""");
        }
    }

    /// <summary>On SQLite, the way back.</summary>
    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (table, prefix, _, _) in Days)
            foreach (var column in Added) migration.Sql($"""ALTER TABLE {table} DROP COLUMN "{prefix}{column}";""");
    }
}
