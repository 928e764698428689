namespace Yuanzhuo.Platform.Work;

/// <summary>
/// Whose turn it is on PostgreSQL. A write that reads a whole district lasts seconds and would lose every race against short ones; so it
/// holds the table of places, and each write that reads others asks for it first. The lock is taken before anything is read: a serializable
/// transaction sees the data as they were at its first read, not at its lock. Raising, which shares its place's row, waits as well.
/// </summary>
internal static class Turns
{
    private const string Shared = """LOCK TABLE org_units IN ROW SHARE MODE""";
    private const string Alone = """LOCK TABLE org_units IN EXCLUSIVE MODE""";

    public static Task TakeAsync(YuanzhuoDb db, Manner manner, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(manner.StandsAlone ? Alone : Shared, ct);
}
