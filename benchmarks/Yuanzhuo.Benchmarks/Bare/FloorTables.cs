namespace Yuanzhuo.Benchmarks.Bare;

/// <summary>Where the floor writes: a table without a repeat key and one with.</summary>
internal static class FloorTables
{
    public const string Create = """
        CREATE TABLE floor_concerns (id uuid PRIMARY KEY, place_code text NOT NULL, words text NOT NULL, raised_at timestamptz NOT NULL);
        CREATE TABLE floor_keyed (id uuid PRIMARY KEY, place_code text NOT NULL, words text NOT NULL, raised_at timestamptz NOT NULL, key text NOT NULL UNIQUE);
        """;

    public const string Insert = "INSERT INTO floor_concerns VALUES ($1, $2, $3, $4)";

    public const string InsertWithKey = "INSERT INTO floor_keyed VALUES ($1, $2, $3, $4, $5)";
}
