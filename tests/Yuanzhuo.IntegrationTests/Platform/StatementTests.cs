using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>How often a request asks the database: a query that slips into a loop shows here first. The aims are those of docs/performance.md.</summary>
public abstract class StatementTests(App app)
{
    /// <summary>What is remembered is read again when another test changes it; one try among many that was not disturbed is the request itself.</summary>
    private const int Tries = 25;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Raising_is_one_statement(bool hasKey)
    {
        var scene = await Scene.SetAsync(app);
        var client = app.Visitor();
        Within(1, await LeastAsync(1, client, () => Concern(scene, hasKey)));
    }

    [Fact]
    public async Task The_ledger_asks_at_most_twice_beside_the_mark()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene);
        Within(2, await LeastDrawnAsync(2, app.Visitor(), scene, "/ledger"));
    }

    [Fact]
    public async Task A_matter_asks_at_most_twice_beside_the_mark()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        Within(2, await LeastDrawnAsync(2, app.Visitor(), scene, $"/matters/{number}"));
    }

    [Fact]
    public async Task Following_asks_at_most_four_times()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var number = await visitor.RaiseAsync(scene, "路灯不亮");
        Within(4, await LeastDrawnAsync(4, visitor, scene, $"/follow/{number}"));
    }

    /// <summary>With something in every list. On SQLite there are no trips to save; its number shows a query that slips into a loop.</summary>
    [Theory]
    [InlineData(Role.CommunityOrganiser, 4, 31)]
    [InlineData(Role.StreetCoordinator, 4, 35)]
    [InlineData(Role.DepartmentOfficer, 5, 31)]
    [InlineData(Role.Inspector, 4, 20)]
    [InlineData(Role.Leader, 4, 20)]
    public async Task The_work_page_asks_within_eight_trips(Role role, int most, int onSqlite)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        for (var i = 0; i < 8; i++) await app.CommitAsync(scene, number, Term.WorkingDays(8));
        most = app.Provider == "Postgres" ? most : onSqlite;
        Within(most, await LeastDrawnAsync(most, await scene.AsAsync(role), scene, "/work"));
    }

    private static void Within(int most, IReadOnlyList<string> statements) =>
        Assert.True(statements.Count <= most, $"{statements.Count} statements, at most {most}:\n{string.Join("\n---\n", statements)}");

    /// <summary>Each time after something was written, so that no page comes from memory. The question for the mark is everybody's who waits, on a connection of its own.</summary>
    private async Task<IReadOnlyList<string>> LeastDrawnAsync(int aim, HttpClient client, Scene scene, string address)
    {
        return await LeastAsync(aim, client, () => new HttpRequestMessage(HttpMethod.Get, address), () => app.Visitor().SendAsync(Concern(scene, hasKey: false)));
    }

    private static async Task<IReadOnlyList<string>> LeastAsync(int aim, HttpClient client, Func<HttpRequestMessage> ask, Func<Task>? before = null)
    {
        List<IReadOnlyList<string>> all = [];
        do
        {
            if (before is not null) await before();
            all.Add([.. (await Statements.OfAsync(client, ask())).Where(s => !s.Contains("pg_current_snapshot", StringComparison.Ordinal))]);
        }
        while (all[^1].Count > aim && all.Count < Tries);
        return all.MinBy(s => s.Count)!;
    }

    private static HttpRequestMessage Concern(Scene scene, bool hasKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/concerns") { Content = JsonContent.Create(new { placeCode = scene.Community.Code, words = "三楼楼道灯坏了" }) };
        if (hasKey) request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return request;
    }
}

public sealed class StatementsOnSqlite(SqliteApp app) : StatementTests(app);

public sealed class StatementsOnPostgres(PostgresApp app) : StatementTests(app);
