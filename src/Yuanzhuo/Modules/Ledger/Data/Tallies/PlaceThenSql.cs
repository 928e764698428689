using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// Where concerns and matters stood when they were received, for those that were there before it was kept: where they stand, but for those that a
/// reorganisation carried over, of which the journal knows from where: over as many successors as there were.
/// </summary>
internal static class PlaceThenSql
{
    public static void Fill(MigrationBuilder migration, bool isSqlite)
    {
        string From(string name) => isSqlite ? $"upper(json_extract(j.\"Details\", '$.{name}'))" : $"(j.\"Details\"::jsonb ->> '{name}')::uuid";
        migration.Sql("UPDATE concerns SET \"RaisedPlaceId\" = \"PlaceId\";");
        migration.Sql("UPDATE matters SET \"ReceivedPlaceId\" = \"PlaceId\";");
        migration.Sql($"""
            UPDATE concerns SET "RaisedPlaceId" = COALESCE((SELECT u."Id" FROM journal j JOIN org_units u ON u."Id" = {From("fromPlaceId")}
              WHERE j."AggregateId" = concerns."Id" AND j."Kind" = 'ConcernCarriedOver' AND u."ClosedOn" > concerns."RaisedOn"
                AND NOT EXISTS (SELECT 1 FROM journal k WHERE k."AggregateId" = j."AggregateId" AND k."Kind" = 'ConcernPlaceCorrected' AND k."Seq" > j."Seq")
              ORDER BY j."Seq" LIMIT 1), "PlaceId")
            WHERE "Id" IN (SELECT j."AggregateId" FROM journal j WHERE j."Kind" = 'ConcernCarriedOver');
            """);
        migration.Sql("""
            UPDATE matters SET "ReceivedPlaceId" = (SELECT c."RaisedPlaceId" FROM concerns c WHERE c."Id" = matters."FoundingConcernId")
            WHERE EXISTS (SELECT 1 FROM concerns c WHERE c."Id" = matters."FoundingConcernId" AND c."PlaceId" = matters."PlaceId" AND c."RaisedPlaceId" <> c."PlaceId");
            """);
        // A matter is carried over with whoever holds it, too: its place was what the place of today succeeded, in however many steps.
        migration.Sql($"""
            WITH RECURSIVE heirs(unit, heir) AS (
              SELECT u."Id", u."SuccessorId" FROM org_units u WHERE u."SuccessorId" IS NOT NULL
              UNION SELECT h.unit, u."SuccessorId" FROM heirs h JOIN org_units u ON u."Id" = h.heir WHERE u."SuccessorId" IS NOT NULL)
            UPDATE matters SET "ReceivedPlaceId" = COALESCE((SELECT u."Id" FROM journal j JOIN org_units u ON u."Id" = {From("fromUnitId")} JOIN heirs h ON h.unit = u."Id" AND h.heir = matters."PlaceId"
              WHERE j."AggregateId" = matters."Id" AND j."Kind" = 'MatterCarriedOver' AND u."ClosedOn" > matters."ReceivedOn"
              ORDER BY j."Seq" LIMIT 1), "PlaceId")
            WHERE "FoundingConcernId" IS NULL AND "Id" IN (SELECT j."AggregateId" FROM journal j WHERE j."Kind" = 'MatterCarriedOver');
            """);
    }
}
