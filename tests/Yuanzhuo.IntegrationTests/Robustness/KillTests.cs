using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>The real process dies in the middle of writes, twice. What was acknowledged is there afterwards, and state and journal agree (DESIGN decision: one transaction).</summary>
public abstract class KillTests
{
    private const string CommunityCode = "360103990001";
    private const int Rounds = 2;
    private const int AcknowledgedPerRound = 40;

    protected abstract (string Name, string Value)[] Settings { get; }

    [Fact]
    public async Task A_killed_application_loses_no_acknowledged_concern()
    {
        await PrepareAsync();
        await FoundCommunityAsync();
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 1; round <= Rounds; round++) await WriteAndKillAsync(acknowledged, round * AcknowledgedPerRound);

        await using var again = await StartAsync();
        await using var db = Open();
        var concerns = await db.Concerns.AsNoTracking().Select(c => new { c.Id, c.TrackingNumber }).ToListAsync();
        var raised = await db.Journal.Where(e => e.Kind == "ConcernRaised").Select(e => e.AggregateId).ToListAsync();

        Assert.True(acknowledged.Count >= AcknowledgedPerRound, $"Only {acknowledged.Count} were acknowledged");
        Assert.Empty(acknowledged.Except(concerns.Select(c => TrackingNumber.Format(c.TrackingNumber))));
        Assert.Equal(concerns.Select(c => c.Id).Order(), raised.Order());
    }

    protected abstract Task PrepareAsync();

    /// <summary>What else dies with the application.</summary>
    protected virtual Task CrashDatabaseAsync() => Task.CompletedTask;

    protected abstract YuanzhuoDb Open();

    private Task<RunningApp> StartAsync() => RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2),
        [.. Settings, ("Database:MigrateOnStart", "true"), ("RateLimits:ApiRaisePerMinute", "1000000"), ("Logging:LogLevel:Default", "Warning")]);

    private async Task FoundCommunityAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        var at = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        var on = new DateOnly(2026, 3, 2);
        var district = OrgUnit.Found(OrgUnitKind.District, "试验区", "360103", null, "", on, at);
        var street = OrgUnit.Found(OrgUnitKind.Street, "甲街道", "360103990000", district, "", on, at);
        db.AddRange(district, street, OrgUnit.Found(OrgUnitKind.Community, "梧桐社区", CommunityCode, street, "", on, at));
        await db.SaveChangesAsync();
    }

    private async Task WriteAndKillAsync(ConcurrentBag<string> acknowledged, int enough)
    {
        await using var app = await StartAsync();
        var writers = Enumerable.Range(0, 4).Select(_ => WriteUntilItDiesAsync(app.Address, acknowledged)).ToList();
        for (var waited = Stopwatch.StartNew(); acknowledged.Count < enough && waited.Elapsed < TimeSpan.FromSeconds(40) && !writers.Any(w => w.IsCompleted);) await Task.Delay(20);
        await app.KillAsync();
        await CrashDatabaseAsync();
        await Task.WhenAll(writers);
    }

    private static async Task WriteUntilItDiesAsync(string address, ConcurrentBag<string> acknowledged)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            for (var number = 1; ; number++)
            {
                using var answer = await client.PostAsJsonAsync("/api/v1/concerns", new { placeCode = CommunityCode, words = $"楼道灯坏了，第{number}次说" });
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("trackingNumber").GetString()!);
            }
        }
        catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed; what was answered before counts.
        }
    }
}

public sealed class KillOnSqlite : KillTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-kill-").FullName;

    protected override (string Name, string Value)[] Settings => [("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/test.db"), ("Keys:Folder", Path.Combine(_folder, "keys"))];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task PrepareAsync() => Task.CompletedTask;

    protected override YuanzhuoDb Open()
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, Settings[0].Value);
        return new SqliteDb(options.Options);
    }
}

public sealed class KillOnPostgres : KillTests, IAsyncDisposable
{
    private readonly string _keys = Directory.CreateTempSubdirectory("yuanzhuo-kill-").FullName;
    private readonly PostgresServer _server = new(isDurable: true);
    private string _connection = "";

    protected override (string Name, string Value)[] Settings => [("ConnectionStrings:Yuanzhuo", _connection), ("Keys:Folder", _keys), ("Database:Provider", "Postgres")];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    protected override async Task PrepareAsync()
    {
        await _server.StartAsync();
        Assert.SkipWhen(_server.Missing is not null, _server.Missing ?? "");
        _connection = await _server.CreateDatabaseAsync("yuanzhuo_kill");
    }

    protected override Task CrashDatabaseAsync() => _server.CrashAsync();

    protected override YuanzhuoDb Open()
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(options, _connection);
        return new PostgresDb(options.Options);
    }
}
