namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>What stands in each trigger; plain INSERT … SELECT, so both databases read the same.</summary>
internal static class TallyBodies
{
    private const string Into = "INSERT INTO unit_tally_changes (\"PlaceId\", \"ThenId\", \"On\", \"Category\", \"Kind\", \"Change\")";

    private const string Founded = "EXISTS (SELECT 1 FROM matters WHERE \"FoundingConcernId\" = NEW.\"Id\")";

    /// <summary>The fate that a matter gives those in it; what was merged gives none, its voices are in the other.</summary>
    private const string IsLive = "(m.\"Ending\" IS NULL OR m.\"Ending\" <> 'Merged')";

    public static IEnumerable<(string Name, string On, string Body)> Of(bool isSqlite)
    {
        var changed = isSqlite ? "IS NOT" : "IS DISTINCT FROM";
        yield return ("concern_added", "INSERT ON concerns FOR EACH ROW", $"""
            {Into} VALUES ({Concern("NEW")}, 'Received', 1), ({Concern("NEW")}, CASE NEW."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, 1);
            """);
        var concernMoved = $"OLD.\"PlaceId\" <> NEW.\"PlaceId\" OR OLD.\"RaisedPlaceId\" <> NEW.\"RaisedPlaceId\" OR OLD.\"RaisedOn\" <> NEW.\"RaisedOn\"";
        yield return ("concern_changed", "UPDATE OF \"State\", \"PlaceId\", \"RaisedPlaceId\", \"Category\", \"RaisedOn\" ON concerns FOR EACH ROW", $"""
            {Into} SELECT {Concern("OLD")}, 'Received', -1 WHERE {concernMoved} OR OLD."Category" {changed} NEW."Category";
            {Into} SELECT {Concern("NEW")}, 'Received', 1 WHERE {concernMoved} OR OLD."Category" {changed} NEW."Category";
            {Into} SELECT {Concern("OLD")}, CASE OLD."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, -1 WHERE OLD."State" = 'Awaiting' OR NOT {Founded};
            {Into} SELECT {Concern("NEW")}, CASE NEW."State" WHEN 'Awaiting' THEN 'Awaiting' ELSE 'Voice' END, 1 WHERE NEW."State" = 'Awaiting' OR NOT {Founded};
            {Into} SELECT {Said("OLD", "m", -1)} FROM matter_voices v JOIN matters m ON m."Id" = v."MatterId" WHERE ({concernMoved}) AND v."ConcernId" = NEW."Id" AND v."LeftAt" IS NULL AND {IsLive};
            {Into} SELECT {Said("NEW", "m", 1)} FROM matter_voices v JOIN matters m ON m."Id" = v."MatterId" WHERE ({concernMoved}) AND v."ConcernId" = NEW."Id" AND v."LeftAt" IS NULL AND {IsLive};
            """);
        yield return ("matter_added", "INSERT ON matters FOR EACH ROW", $"""
            {Into} VALUES ({Matter("NEW")}, COALESCE(NEW."Ending", 'Open'), 1);
            {Into} SELECT {Matter("NEW")}, 'Received', 1 WHERE NEW."FoundingConcernId" IS NULL;
            {Into} SELECT {Matter("NEW")}, 'Own', 1 WHERE NEW."FoundingConcernId" IS NULL;
            {Into} SELECT {Concern("c")}, 'Voice', -1 FROM concerns c WHERE c."Id" = NEW."FoundingConcernId" AND c."State" <> 'Awaiting';
            """);
        var matterMoved = $"OLD.\"PlaceId\" <> NEW.\"PlaceId\" OR OLD.\"ReceivedPlaceId\" <> NEW.\"ReceivedPlaceId\" OR OLD.\"Category\" {changed} NEW.\"Category\" OR OLD.\"ReceivedOn\" <> NEW.\"ReceivedOn\"";
        var fateChanged = $"(OLD.\"Ending\" {changed} NEW.\"Ending\" OR OLD.\"Category\" {changed} NEW.\"Category\")";
        const string itsVoices = "FROM matter_voices v JOIN concerns c ON c.\"Id\" = v.\"ConcernId\" WHERE v.\"MatterId\" = NEW.\"Id\" AND v.\"LeftAt\" IS NULL";
        yield return ("matter_changed", "UPDATE OF \"Ending\", \"PlaceId\", \"ReceivedPlaceId\", \"Category\", \"ReceivedOn\" ON matters FOR EACH ROW", $"""
            {Into} VALUES ({Matter("OLD")}, COALESCE(OLD."Ending", 'Open'), -1), ({Matter("NEW")}, COALESCE(NEW."Ending", 'Open'), 1);
            {Into} SELECT {Matter("OLD")}, k.kind, -1 FROM (SELECT 'Received' AS kind UNION ALL SELECT 'Own') k WHERE NEW."FoundingConcernId" IS NULL AND ({matterMoved});
            {Into} SELECT {Matter("NEW")}, k.kind, 1 FROM (SELECT 'Received' AS kind UNION ALL SELECT 'Own') k WHERE NEW."FoundingConcernId" IS NULL AND ({matterMoved});
            {Into} SELECT {Said("c", "OLD", -1)} {itsVoices} AND {fateChanged} AND (OLD."Ending" IS NULL OR OLD."Ending" <> 'Merged');
            {Into} SELECT {Said("c", "NEW", 1)} {itsVoices} AND {fateChanged} AND (NEW."Ending" IS NULL OR NEW."Ending" <> 'Merged');
            """);
        yield return ("unit_moved", $"UPDATE OF \"ParentId\" ON org_units FOR EACH ROW WHEN (OLD.\"ParentId\" {changed} NEW.\"ParentId\")", $"""
            {Into} VALUES (NEW."Id", NEW."Id", '0001-01-01', '', '{TallyKind.Rebuild}', 0);
            """);
        const string ofOne = "FROM matters m JOIN concerns c ON c.\"Id\" = NEW.\"ConcernId\" WHERE m.\"Id\" = NEW.\"MatterId\"";
        yield return ("voice_added", "INSERT ON matter_voices FOR EACH ROW", $"{Into} SELECT {Said("c", "m", 1)} {ofOne} AND NEW.\"LeftAt\" IS NULL AND {IsLive};");
        yield return ("voice_left", "UPDATE OF \"LeftAt\" ON matter_voices FOR EACH ROW WHEN (OLD.\"LeftAt\" IS NULL AND NEW.\"LeftAt\" IS NOT NULL)", $"{Into} SELECT {Said("c", "m", -1)} {ofOne} AND {IsLive};");
    }

    private static string Concern(string row) => $"{row}.\"PlaceId\", {row}.\"RaisedPlaceId\", {row}.\"RaisedOn\", COALESCE({row}.\"Category\", '')";

    private static string Matter(string row) => $"{row}.\"PlaceId\", {row}.\"ReceivedPlaceId\", {row}.\"ReceivedOn\", COALESCE({row}.\"Category\", '')";

    /// <summary>One who spoke: by where and when it was said, and by what became of the matter it is in.</summary>
    private static string Said(string concern, string matter, int change) =>
        $"{concern}.\"PlaceId\", {concern}.\"RaisedPlaceId\", {concern}.\"RaisedOn\", COALESCE({matter}.\"Category\", ''), 'Said' || COALESCE({matter}.\"Ending\", 'Open'), {change}";
}
