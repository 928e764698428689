using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Ledger.Data.Lines;

/// <summary>Whatever changes a matter's voices, progress or commitments, by whichever way, makes its extract anew in the same transaction.</summary>
internal static class MatterExtractSql
{
    private static readonly (string Name, string On, string Matter)[] Occasions =
    [
        ("matter", "INSERT OR UPDATE OF \"Supports\" ON matters", "\"Id\""),
        ("voice", "INSERT OR UPDATE ON matter_voices", "\"MatterId\""),
        ("progress", "INSERT OR UPDATE ON progress", "\"MatterId\""),
        ("commitment", "INSERT OR UPDATE OF \"State\", \"DueOn\", \"Words\" ON commitments", "\"MatterId\""),
    ];

    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var (name, on, matter) in Occasions)
        {
            if (!isSqlite)
            {
                migration.Sql($"CREATE FUNCTION extract_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {Anew("NEW." + matter)}; RETURN NULL; END $$; CREATE TRIGGER extract_{name} AFTER {on} FOR EACH ROW EXECUTE FUNCTION extract_{name}();");
                continue;
            }

            // SQLite has a trigger for each occasion.
            var change = on[(on.IndexOf("OR ", StringComparison.Ordinal) + 3)..];
            migration.Sql($"CREATE TRIGGER extract_{name}_added AFTER INSERT ON {on[(on.IndexOf("ON ", StringComparison.Ordinal) + 3)..]} BEGIN {Anew("NEW." + matter)}; END;");
            migration.Sql($"CREATE TRIGGER extract_{name}_changed AFTER {change} BEGIN {Anew("NEW." + matter)}; END;");
        }

        migration.Sql(Anew("m.\"Id\"") + ";");
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var (name, on, _) in Occasions)
            migration.Sql(isSqlite
                ? $"DROP TRIGGER extract_{name}_added; DROP TRIGGER extract_{name}_changed;"
                : $"DROP TRIGGER extract_{name} ON {on[(on.IndexOf("ON ", StringComparison.Ordinal) + 3)..]}; DROP FUNCTION extract_{name}();");
    }

    /// <summary>The extract of that matter (of every one, asked with its own id), from its parts.</summary>
    private static string Anew(string matterId) => $"""
        INSERT INTO matter_extracts ("MatterId", "Voices", "Channel", "ProgressWords", "ProgressAt", "CommitmentWords")
        SELECT m."Id", m."Supports" + (SELECT COUNT(*) FROM matter_voices v WHERE v."MatterId" = m."Id" AND v."LeftAt" IS NULL),
          (SELECT c."Channel" FROM concerns c WHERE c."Id" = m."FoundingConcernId"),
          (SELECT p."Words" FROM progress p WHERE p."MatterId" = m."Id" ORDER BY p."ReportedAt" DESC, p."Id" DESC LIMIT 1),
          (SELECT MAX(p."ReportedAt") FROM progress p WHERE p."MatterId" = m."Id"),
          (SELECT c."Words" FROM commitments c WHERE c."MatterId" = m."Id" AND c."State" = 'Open' ORDER BY c."DueOn" IS NULL, c."DueOn", c."Id" LIMIT 1)
        FROM matters m WHERE m."Id" = {matterId}
        ON CONFLICT ("MatterId") DO UPDATE SET "Voices" = excluded."Voices", "Channel" = excluded."Channel", "ProgressWords" = excluded."ProgressWords",
          "ProgressAt" = excluded."ProgressAt", "CommitmentWords" = excluded."CommitmentWords"
        """;
}
