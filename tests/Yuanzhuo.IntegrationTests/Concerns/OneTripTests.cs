using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>What is written past the change tracker is what the change tracker would have written, or nothing.</summary>
public abstract class OneTripTests(App app)
{
    private const string Api = "/api/v1/concerns";

    [Fact]
    public async Task A_trip_writes_the_same_columns_as_a_unit_of_work()
    {
        var scene = await Scene.SetAsync(app);
        var (byTrip, byUnit) = (Raise(scene), Raise(scene));
        await app.WithDbAsync(async db =>
        {
            db.Author.Is(scene.District.Id, scene.Street.Id, "CommunityOrganiser");
            var trip = new Trip(scene.Community, null);
            trip.Insert([byTrip, .. db.TakeFacts(byTrip)]);
            trip.Insert(byTrip.Photos);
            Assert.True((await db.RunAsync(trip, default)).WasAsSeen);
            db.Add(byUnit);
            return await db.SaveChangesAsync();
        });

        foreach (var (type, owner) in new[] { (typeof(Concern), "Id"), (typeof(ConcernPhoto), "ConcernId"), (typeof(JournalEntry), "AggregateId") })
            Assert.Equal(await StoredAsync(type, owner, byUnit.Id), await StoredAsync(type, owner, byTrip.Id));
    }

    /// <summary>A place is closed or moved on another node: this node's memory of it is of no use any more, and the statement itself notices.</summary>
    [Fact]
    public async Task A_place_that_changed_since_it_was_seen_is_read_again()
    {
        var scene = await Scene.SetAsync(app);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(scene, "第一件")).StatusCode);
        await app.WithDbAsync(async db =>
        {
            var (old, next) = (await db.OrgUnits.Include(u => u.Lives).SingleAsync(u => u.Id == scene.Community.Id), await db.OrgUnits.SingleAsync(u => u.Id == scene.OtherCommunity.Id));
            old.Close(new DateOnly(2026, 3, 1), next, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Created, (await SendAsync(scene, "第二件")).StatusCode);

        Assert.Equal(1, await app.ConcernsInAsync(scene));
        Assert.Equal(1, await app.WithDbAsync(db => db.Concerns.CountAsync(c => c.PlaceId == scene.OtherCommunity.Id)));
    }

    /// <summary>This node counted by the rule that it had seen before; the statement notices that another holds by now.</summary>
    [Fact]
    public async Task A_first_answer_is_counted_by_the_rule_that_holds_now()
    {
        var scene = await Scene.SetAsync(app);
        var before = (await app.ConcernAsync(await NumberOf(await SendAsync(scene, "第一件"))))!;
        await app.WithDbAsync(async db =>
        {
            var now = app.Clock.GetUtcNow();
            db.Add(RulePack.Set(DefaultRules.FirstAnswer, 20, scene.Community.Id, ChinaTime.DateOf(now), null, "试验", scene.District.Id, now).Value);
            return await db.SaveChangesAsync();
        });

        var after = (await app.ConcernAsync(await NumberOf(await SendAsync(scene, "第二件"))))!;

        Assert.True(after.FirstAnswerDueOn > before.FirstAnswerDueOn.AddDays(20), $"{before.FirstAnswerDueOn} and {after.FirstAnswerDueOn}");
    }

    [Fact]
    public async Task Nothing_is_written_where_the_place_has_another_version()
    {
        var scene = await Scene.SetAsync(app);
        var concern = Raise(scene);
        var stamp = new HandledRequest { Key = Guid.NewGuid().ToString("N"), Fingerprint = "f", Outcome = "o" + concern.Id, At = app.Clock.GetUtcNow() };
        var end = await app.WithDbAsync(async db =>
        {
            var old = await db.OrgUnits.AsNoTracking().SingleAsync(u => u.Id == scene.Community.Id);
            old.RenewVersion();
            var trip = new Trip(old, stamp);
            trip.Insert([concern, .. db.TakeFacts(concern)]);
            return await db.RunAsync(trip, default);
        });

        Assert.Equal(new TripEnd(false, null, null), end);
        Assert.Equal(0, await app.WithDbAsync(db => db.Concerns.CountAsync(c => c.Id == concern.Id)));
        Assert.Equal(0, await app.WithDbAsync(db => db.HandledRequests.CountAsync(r => r.Key == stamp.Key)));
        Assert.Equal(0, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == concern.Id)));
    }

    [Fact]
    public async Task A_key_sent_eight_times_at_once_writes_one_concern_and_one_fact()
    {
        var scene = await Scene.SetAsync(app);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(scene, "灯坏了", key: "k" + scene.DistrictCode)));
        Assert.Single((await Task.WhenAll(answers.Select(NumberOf))).Distinct());
        Assert.Equal(1, await app.ConcernsInAsync(scene));
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.PlaceId == scene.Community.Id && e.Kind == nameof(ConcernRaised))));
    }

    [Fact]
    public async Task Two_strangers_with_the_same_key_and_words_have_two_concerns()
    {
        var scene = await Scene.SetAsync(app);
        var numbers = new[] { await NumberOf(await SendAsync(scene, "灯坏了", "same" + scene.DistrictCode, "203.0.113.7")), await NumberOf(await SendAsync(scene, "灯坏了", "same" + scene.DistrictCode, "203.0.113.8")) };
        Assert.NotEqual(numbers[0], numbers[1]);
        Assert.Equal(2, await app.ConcernsInAsync(scene));
    }

    private static Concern Raise(Scene scene)
    {
        var at = new DateTimeOffset(2026, 3, 2, 1, 2, 3, 456, TimeSpan.Zero).AddTicks(7891);
        var telling = new Telling
        {
            PlaceId = scene.Community.Id, BuildingId = scene.Street.Id, SealedWords = "密封的原话", Channel = Channel.Door, Category = "Power", RecordedByAccountId = scene.Works.Id,
            WasReadBack = true, Contact = new SealedContact("名", null), PhotoIds = [scene.Water.Id, scene.District.Id],
        };
        return Concern.Raise(telling, TrackingNumber.Create(), "灯坏了".AsPublic(), Deadline.OnDay(new DateOnly(2026, 3, 4), at), at);
    }

    /// <summary>The rows as the database holds them, but for what is each row's own.</summary>
    private Task<string> StoredAsync(Type type, string owner, Guid id) => app.WithDbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var entity = db.Model.FindEntityType(type)!;
        var ofOwner = entity.FindProperty(owner)!.GetRelationalTypeMapping().GenerateSqlLiteral(id);
        string[] own = ["Id", "Version", "TrackingNumber", "ConcernId", "AggregateId", "Seq"];
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {entity.GetTableName()} WHERE \"{owner}\" = {ofOwner}";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(i => !own.Contains(reader.GetName(i))).Select(i => $"{reader.GetName(i)}={reader.GetDataTypeName(i)}:{reader.GetValue(i)}")));
        Assert.NotEmpty(lines);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });

    private async Task<HttpResponseMessage> SendAsync(Scene scene, string words, string? key = null, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api) { Content = JsonContent.Create(new { placeCode = scene.Community.Code, words }) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (address is not null) request.Headers.Add("X-Forwarded-For", address);
        return await app.Visitor().SendAsync(request);
    }

    private static async Task<string> NumberOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("trackingNumber").GetString()!;
    }
}

public sealed class OneTripOnSqlite(SqliteApp app) : OneTripTests(app);

public sealed class OneTripOnPostgres(PostgresApp app) : OneTripTests(app);
