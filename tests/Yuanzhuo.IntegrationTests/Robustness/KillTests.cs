using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>
/// The real process dies in the middle of writes, <c>YUANZHUO_KILLS</c> times (a few unless told). What was answered is there afterwards, state,
/// journal and letters agree (DESIGN decision: one transaction), and what was sent again with its key is one thing.
/// </summary>
public abstract class KillTests
{
    private const int Few = 4;
    private const int AtOnce = 4;

    protected abstract (string Name, string Value)[] Settings { get; }

    [Fact]
    public async Task A_killed_application_loses_nothing_that_was_answered_and_writes_nothing_by_halves()
    {
        await PrepareAsync();
        var kills = int.TryParse(Environment.GetEnvironmentVariable("YUANZHUO_KILLS"), CultureInfo.InvariantCulture, out var told) ? told : Few;
        var took = Stopwatch.StartNew();
        var random = new Random(20261129);
        var (place, department, organiser, officer) = await FoundAsync();
        var lives = new KilledLives(place, department, ConcernOfAsync);
        var each = Enumerable.Range(0, AtOnce).Select(_ => new KilledLives.Life()).ToList();
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var server = await StartAsync();
            if (kill == 1) await lives.SignInAsync(server.Address, organiser, officer);
            var writers = each.Select(life => Task.Run(() => lives.LiveAsync(server.Address, life))).ToList();
            var from = lives.Raised.Count + lives.Done.Count;
            for (var waited = Stopwatch.StartNew(); lives.Raised.Count + lives.Done.Count == from && waited.Elapsed < TimeSpan.FromSeconds(20);) await Task.Delay(5);
            await Task.Delay(random.Next(20, 900));
            await server.KillAsync();
            await CrashDatabaseAsync();
            await Task.WhenAll(writers);
            await AgreesAsync(lives);
        }

        await FinishAsync(lives, each);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills in {took.Elapsed.TotalSeconds:F0} s: {lives.Raised.Count} raised, {lives.Done.Count} deeds, {lives.SentAgain} sent again");
        Assert.True(lives.Raised.Count + lives.Done.Count >= 2 * kills, $"Only {lives.Raised.Count} were raised and {lives.Done.Count} done");
    }

    protected abstract Task PrepareAsync();

    /// <summary>What else dies with the application.</summary>
    protected virtual Task CrashDatabaseAsync() => Task.CompletedTask;

    protected abstract YuanzhuoDb Open();

    private Task<RunningApp> StartAsync() => RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2),
    [
        .. Settings, ("Logging:LogLevel:Default", "Warning"), ("SignIn:IdleMinutes", "5256000"), ("SignIn:LongestHours", "87600"), ("SignIn:SecondFactor", "false"),
        .. new[] { "RaisePerMinute", "RaisePerAddressPerMinute", "RaisePerPlacePerMinute", "ApiRaisePerMinute", "SignInPerMinute" }.Select(limit => ($"RateLimits:{limit}", "1000000")),
    ]);

    /// <summary>The tables, a community, a department, and one who may sign in at each. Nobody holds the database open afterwards: each server finds it as the last one left it.</summary>
    private async Task<(string Place, Guid Department, string Organiser, string Officer)> FoundAsync()
    {
        await using var founder = await InsideAsync();
        var scene = await Scene.SetAsync(founder);
        var organiser = await founder.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var officer = await founder.AccountAsync(Role.DepartmentOfficer, scene.Works);
        return (scene.Community.Code!, scene.Works.Id, organiser.UserName, officer.UserName);
    }

    /// <summary>What is left of each life goes to its end on a last server, then the order of facts is recounted.</summary>
    private async Task FinishAsync(KilledLives lives, List<KilledLives.Life> each)
    {
        await using (var last = await StartAsync())
        {
            var writers = each.Select(life => Task.Run(() => lives.LiveAsync(last.Address, life))).ToList();
            await Task.Delay(1500);
            await last.KillAsync();
            await Task.WhenAll(writers);
        }

        await AgreesAsync(lives);
        await using var inside = await InsideAsync();
        await inside.WithAsync(async services =>
        {
            await services.GetRequiredService<FactOrder>().PlaceAllAsync(default);
            Assert.Null((await services.GetRequiredService<VerifyJournal>().HandleAsync(null, default)).Fault);
            return 0;
        });
    }

    private async Task AgreesAsync(KilledLives lives)
    {
        await using var db = Open();
        var concerns = await db.Concerns.AsNoTracking().Select(c => new { c.Id, c.TrackingNumber, c.PublicWords }).ToListAsync();
        var matters = await db.Set<Matter>().AsNoTracking().Include(m => m.HandOvers).ToListAsync();
        var closures = await db.Set<Closure>().AsNoTracking().ToListAsync();
        var facts = (await db.Journal.Select(e => new { e.Kind, e.AggregateId }).ToListAsync()).ToLookup(e => e.Kind, e => e.AggregateId);

        Assert.Empty(lives.Raised.Values.Except(concerns.Select(c => TrackingNumber.Format(c.TrackingNumber))));
        Assert.Equal(concerns.Count, concerns.Select(c => c.PublicWords.Text).Distinct().Count());
        Assert.Equal(concerns.Select(c => c.Id).Order(), facts["ConcernRaised"].Order());
        Assert.Equal(matters.Select(m => m.Id).Order(), facts["MatterOpened"].Order());
        Assert.Equal(matters.Count, matters.Select(m => m.FoundingConcernId).Distinct().Count());
        Assert.Equal(matters.SelectMany(m => m.HandOvers.Select(_ => m.Id)).Order(), facts["HandOverOffered"].Order());
        Assert.Equal(matters.Where(m => m.HandOvers.Any(h => h.State == HandOverState.Accepted)).Select(m => m.Id).Order(), facts["HandOverAccepted"].Order());
        Assert.Equal(closures.Select(c => c.Id).Order(), facts["ClosureApplied"].Order());
        Assert.Equal(facts["HandOverOffered"].Count(), await db.Set<Letter>().CountAsync(l => l.TextKey == "Matters.Letter_Offered"));
        Assert.Equal(facts["HandOverAccepted"].Count(), await db.Set<Letter>().CountAsync(l => l.TextKey == "Matters.Letter_Accepted"));
        var byNumber = matters.ToDictionary(m => m.Number);
        foreach (var (matter, deed) in lives.Done)
        {
            Assert.True(byNumber.TryGetValue(matter, out var stored), $"{matter} was opened and is not there");
            Assert.True(deed switch
            {
                "hand-over" => stored.HandOvers.Count == 1,
                "hand-over/answer" => stored.HandOvers.Single().State == HandOverState.Accepted,
                "closure/apply" => closures.Count(c => c.MatterId == stored.Id) == 1,
                _ => true,
            }, $"{matter}: {deed} was answered and is not there");
        }
    }

    private async Task<Guid> ConcernOfAsync(string number)
    {
        Assert.True(TrackingNumber.TryParse(number, out var stored));
        await using var db = Open();
        return (await db.ConcernByTrackingAsync(stored))!.Id;
    }

    private async Task<App> InsideAsync()
    {
        var app = new Founder(Settings);
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        await app.InitializeAsync();
        return app;
    }

    private sealed class Founder((string Name, string Value)[] settings) : App
    {
        public override string Provider => settings.FirstOrDefault(s => s.Name == "Database:Provider").Value ?? "Sqlite";

        protected override string ConnectionString => settings[0].Value;

        protected override IEnumerable<(string Name, string Value)> MoreSettings => settings;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}

public sealed class KillOnSqlite : KillTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-kill-").FullName;

    protected override (string Name, string Value)[] Settings => [("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/test.db;Pooling=False"), ("Keys:Folder", Path.Combine(_folder, "keys"))];

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
