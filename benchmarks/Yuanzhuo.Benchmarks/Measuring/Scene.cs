using Npgsql;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>A filled database and what the measures need to know of it.</summary>
internal sealed record Scene
{
    public required string Connection { get; init; }

    /// <summary>Numbers of matters that have their facts, in no order.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Official codes of places in which concerns can be raised.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The mark of the ledger's order nine tenths down: the page that begins there is deep.</summary>
    public required string DeepMark { get; init; }

    public IReadOnlyDictionary<string, string> Settings => SettingsOf("Postgres", Connection);

    public static IReadOnlyDictionary<string, string> SettingsOf(string provider, string connection) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database:Provider"] = provider, ["ConnectionStrings:Yuanzhuo"] = connection, ["Demo:Enabled"] = "true",
        ["RateLimits:RaisePerMinute"] = "100000000", ["RateLimits:RaisePerAddressPerMinute"] = "100000000", ["RateLimits:RaisePerPlacePerMinute"] = "100000000", ["RateLimits:ApiRaisePerMinute"] = "100000000",
    };

    public static async Task<Scene> ReadAsync(string connection)
    {
        await using var db = NpgsqlDataSource.Create(connection);
        return new Scene
        {
            Connection = connection,
            Numbers = await TextsAsync(db, """SELECT "Number" FROM matters m WHERE EXISTS (SELECT 1 FROM journal j WHERE j."MatterId" = m."Id") ORDER BY md5("Number") LIMIT 100000"""),
            Places = await TextsAsync(db, """SELECT "Code" FROM org_units WHERE "Kind" = 'Community' AND "ClosedOn" IS NULL ORDER BY "Code" """),
            DeepMark = (await TextsAsync(db, """
                SELECT (EXTRACT(EPOCH FROM "ReceivedOn")::bigint * 1000000)::text || '.' || "Number" FROM matters ORDER BY "ReceivedOn" DESC, "Number" DESC
                LIMIT 1 OFFSET (SELECT count(*) * 9 / 10 FROM matters)
                """))[0],
        };
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource db, string sql)
    {
        await using var command = db.CreateCommand(sql);
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync()) texts.Add(rows.GetString(0));
        return texts;
    }
}
