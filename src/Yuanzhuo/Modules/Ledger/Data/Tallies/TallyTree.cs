namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>
/// Which unit stood at or above which place from which day to which, by both trees, as <c>up</c>; <c>eras</c> says when a place stood below
/// the same ones. It is what <see cref="Places.Domain.UnitBranches"/> says, for statements.
/// </summary>
internal static class TallyTree
{
    public static string Above(bool isSqlite)
    {
        var (first, last) = isSqlite ? ("'0001-01-01'", "'9999-12-31'") : ("DATE '0001-01-01'", "DATE '9999-12-31'");
        return $"""
            parents("Tree", "UnitId", "ParentId", "FromOn", "UntilOn") AS (
              SELECT 'Today', u."Id", u."ParentId", {first}, {last} FROM org_units u WHERE u."ParentId" IS NOT NULL
              UNION ALL SELECT 'Then', l."UnitId", l."ParentId", CASE WHEN EXISTS ({Other("<")}) THEN l."FromOn" ELSE {first} END, CASE WHEN EXISTS ({Other(">")}) THEN l."UntilOn" ELSE {last} END
              FROM org_unit_lives l WHERE l."ParentId" IS NOT NULL),
            up("Tree", "PlaceId", "UnitId", "FromOn", "UntilOn") AS (
              SELECT t.tree, u."Id", u."Id", {first}, {last} FROM org_units u CROSS JOIN (SELECT 'Today' AS tree UNION ALL SELECT 'Then') t WHERE u."Kind" NOT IN ('Building', 'Entrance')
              UNION ALL SELECT up."Tree", up."PlaceId", p."ParentId", CASE WHEN p."FromOn" > up."FromOn" THEN p."FromOn" ELSE up."FromOn" END, CASE WHEN p."UntilOn" < up."UntilOn" THEN p."UntilOn" ELSE up."UntilOn" END
              FROM up JOIN parents p ON p."Tree" = up."Tree" AND p."UnitId" = up."UnitId" AND p."FromOn" < up."UntilOn" AND p."UntilOn" > up."FromOn" AND p."FromOn" < p."UntilOn"),
            eras("PlaceId", "FromOn", "UntilOn") AS (
              SELECT d."PlaceId", d."FromOn", LEAD(d."FromOn", 1, {last}) OVER (PARTITION BY d."PlaceId" ORDER BY d."FromOn")
              FROM (SELECT DISTINCT "PlaceId", "FromOn" FROM up WHERE "Tree" = 'Then') d)
            """;
    }

    /// <summary>An earlier or later life of the same unit.</summary>
    private static string Other(string than) =>
        $"""SELECT 1 FROM org_unit_lives o WHERE o."UnitId" = l."UnitId" AND (o."FromOn" {than} l."FromOn" OR (o."FromOn" = l."FromOn" AND o."Id" {than} l."Id"))""";
}
