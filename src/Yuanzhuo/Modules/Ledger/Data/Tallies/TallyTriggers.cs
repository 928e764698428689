using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// The triggers of the first tallies, for the migration that made them (<see cref="UnitTallyTriggers"/> came after). The database itself appends
/// a change for whatever writes a concern or a matter, by whichever way, in the same transaction: no deed can
/// forget it. A voice is a concern that was taken up and founded no matter; the order of the two writes within a transaction does not matter.
/// </summary>
internal static class TallyTriggers
{
    private const string Into = "INSERT INTO tally_changes (\"PlaceId\", \"Month\", \"Category\", \"Kind\", \"Change\")";

    /// <summary>The triggers, and the tallies of what is there already.</summary>
    public static void Add(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var statement in isSqlite ? Sqlite() : Postgres()) migration.Sql(statement);
        migration.Sql(FirstTallySql.Build(isSqlite));
    }

    public static void Remove(MigrationBuilder migration, bool isSqlite)
    {
        string[] names = ["concern_added", "concern_changed", "matter_added", "matter_changed", "unit_moved"];
        string[] tables = ["concerns", "concerns", "matters", "matters", "org_units"];
        for (var i = 0; i < names.Length; i++) migration.Sql(isSqlite ? $"DROP TRIGGER tally_{names[i]};" : $"DROP TRIGGER tally_{names[i]} ON {tables[i]}; DROP FUNCTION tally_{names[i]}();");
    }

    private static IEnumerable<string> Sqlite()
    {
        foreach (var (name, on, body) in Bodies(isSqlite: true)) yield return $"CREATE TRIGGER tally_{name} AFTER {on} BEGIN {body} END;";
    }

    private static IEnumerable<string> Postgres()
    {
        foreach (var (name, on, body) in Bodies(isSqlite: false))
            yield return $"CREATE FUNCTION tally_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$; CREATE TRIGGER tally_{name} AFTER {on} EXECUTE FUNCTION tally_{name}();";
    }

    /// <summary>What stands in each trigger; plain INSERT … SELECT, so both databases read the same.</summary>
    private static IEnumerable<(string Name, string On, string Body)> Bodies(bool isSqlite)
    {
        var changed = isSqlite ? "IS NOT" : "IS DISTINCT FROM";
        var (concernKey, matterKey) = (Key("RaisedOn", isSqlite), Key("ReceivedOn", isSqlite));
        var founded = "EXISTS (SELECT 1 FROM matters WHERE \"FoundingConcernId\" = NEW.\"Id\")";
        yield return ("concern_added", "INSERT ON concerns FOR EACH ROW", $"""
            {Into} VALUES ({concernKey("NEW")}, 'Received', 1), ({concernKey("NEW")}, CASE NEW."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, 1);
            """);
        yield return ("concern_changed", "UPDATE OF \"State\", \"PlaceId\", \"Category\", \"RaisedOn\" ON concerns FOR EACH ROW", $"""
            {Into} SELECT {concernKey("OLD")}, 'Received', -1 WHERE {Moved("RaisedOn")};
            {Into} SELECT {concernKey("NEW")}, 'Received', 1 WHERE {Moved("RaisedOn")};
            {Into} SELECT {concernKey("OLD")}, CASE OLD."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, -1 WHERE OLD."State" = 'Awaiting' OR NOT {founded};
            {Into} SELECT {concernKey("NEW")}, CASE NEW."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, 1 WHERE NEW."State" = 'Awaiting' OR NOT {founded};
            """);
        yield return ("matter_added", "INSERT ON matters FOR EACH ROW", $"""
            {Into} VALUES ({matterKey("NEW")}, COALESCE(NEW."Ending", 'Open'), 1);
            {Into} SELECT {matterKey("NEW")}, 'Received', 1 WHERE NEW."FoundingConcernId" IS NULL;
            {Into} SELECT {concernKey("c")}, 'Voice', -1 FROM concerns c WHERE c."Id" = NEW."FoundingConcernId" AND c."State" <> 'Awaiting';
            """);
        yield return ("matter_changed", "UPDATE OF \"Ending\", \"PlaceId\", \"Category\", \"ReceivedOn\" ON matters FOR EACH ROW", $"""
            {Into} VALUES ({matterKey("OLD")}, COALESCE(OLD."Ending", 'Open'), -1), ({matterKey("NEW")}, COALESCE(NEW."Ending", 'Open'), 1);
            {Into} SELECT {matterKey("OLD")}, 'Received', -1 WHERE NEW."FoundingConcernId" IS NULL AND ({Moved("ReceivedOn")});
            {Into} SELECT {matterKey("NEW")}, 'Received', 1 WHERE NEW."FoundingConcernId" IS NULL AND ({Moved("ReceivedOn")});
            """);
        yield return ("unit_moved", $"UPDATE OF \"ParentId\" ON org_units FOR EACH ROW WHEN (OLD.\"ParentId\" {changed} NEW.\"ParentId\")", $"""
            {Into} VALUES (NEW."Id", 0, '', 'Rebuild', 0);
            """);

        string Moved(string day) => $"OLD.\"PlaceId\" <> NEW.\"PlaceId\" OR OLD.\"Category\" {changed} NEW.\"Category\" OR OLD.\"{day}\" <> NEW.\"{day}\"";
    }

    private static Func<string, string> Key(string day, bool isSqlite) =>
        row => $"{row}.\"PlaceId\", {FirstTallySql.MonthOf($"{row}.\"{day}\"", isSqlite)}, COALESCE({row}.\"Category\", '')";
}
