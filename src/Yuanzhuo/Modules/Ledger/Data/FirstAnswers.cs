using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>Concerns and when they were answered for the first time.</summary>
internal static class FirstAnswers
{
    /// <summary>The day in China on which it was answered, against the last one.</summary>
    private const string InTimeOnSqlite = "SELECT \"Id\" AS \"Value\" FROM concerns WHERE \"RaisedOn\" BETWEEN {0} AND {1} AND date(\"FirstAnsweredAt\", '+8 hours') <= \"FirstAnswerDueOn\"";

    private const string InTimeOnPostgres = "SELECT \"Id\" AS \"Value\" FROM concerns WHERE \"RaisedOn\" BETWEEN {0} AND {1} AND (\"FirstAnsweredAt\" AT TIME ZONE 'Asia/Shanghai')::date <= \"FirstAnswerDueOn\"";

    /// <summary>Ids of concerns that were raised on these days (the last one included) and answered on or before their day.</summary>
    public static IQueryable<Guid> AnsweredInTime(this YuanzhuoDb db, DateOnly from, DateOnly to) =>
        db.Database.SqlQueryRaw<Guid>(db is SqliteDb ? InTimeOnSqlite : InTimeOnPostgres, from, to);
}
