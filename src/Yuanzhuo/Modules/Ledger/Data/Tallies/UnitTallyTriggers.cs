using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// The database itself appends a change for whatever writes a concern, a matter or a voice, by whichever way, in the same transaction: no deed can
/// forget it. A voice is a concern that was taken up and founded no matter; the order of the writes within a transaction does not matter.
/// </summary>
internal static class UnitTallyTriggers
{
    private static readonly (string Name, string Table)[] All =
    [
        ("concern_added", "concerns"), ("concern_changed", "concerns"), ("matter_added", "matters"), ("matter_changed", "matters"), ("unit_moved", "org_units"), ("voice_added", "matter_voices"), ("voice_left", "matter_voices"),
    ];

    /// <summary>The triggers, and the tallies of what is there already.</summary>
    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var (name, on, body) in TallyBodies.Of(isSqlite))
            migration.Sql(isSqlite
                ? $"CREATE TRIGGER tally_{name} AFTER {on} BEGIN {body} END;"
                : $"CREATE FUNCTION tally_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$; CREATE TRIGGER tally_{name} AFTER {on} EXECUTE FUNCTION tally_{name}();");
        migration.Sql(TallySql.Build(isSqlite));
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var (name, table) in All) migration.Sql(isSqlite ? $"DROP TRIGGER tally_{name};" : $"DROP TRIGGER tally_{name} ON {table}; DROP FUNCTION tally_{name}();");
    }
}
