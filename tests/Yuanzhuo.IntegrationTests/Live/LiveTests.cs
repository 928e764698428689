using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Dossier.Narrating;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Live;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.IntegrationTests.Live;

/// <summary>ADR 12: an open page hears of what happens, on any node, each fact once, and of nothing that its reader may not see.</summary>
public abstract class LiveTests(App app, LiveNodes nodes) : LiveStage(app, nodes), IClassFixture<LiveNodes>
{
    [Fact]
    public async Task What_is_recorded_on_one_node_is_heard_on_the_other()
    {
        var number = await BeginAsync();
        await using var here = (await Listening.OpenAsync(One.Visitor(), $"/live/matters/{number}")).Open;
        await using var there = (await Listening.OpenAsync(Other.Visitor(), $"/live/matters/{number}")).Open;
        foreach (var writer in new[] { One, Other })
        {
            await ReportAsync(writer, number);
            foreach (var listener in new[] { here, there })
            {
                var fact = await listener.FactAsync();
                Assert.Equal("ProgressReported", fact.GetProperty("kind").GetString());
                Assert.Equal(number, fact.GetProperty("number").GetString());
                Assert.Equal(["at", "kind", "number", "position"], fact.EnumerateObject().Select(p => p.Name).Order());
            }
        }
    }

    [Fact]
    public async Task Whoever_comes_and_goes_misses_none_and_hears_none_twice()
    {
        var number = await BeginAsync();
        await using (var first = (await Listening.OpenAsync(One.Visitor(), $"/live/matters/{number}")).Open)
        {
            await SupportAsync(One, number);
            await first.FactAsync();
        }

        var start = await HeadAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++) await SupportAsync(i % 2 == 0 ? One : Other, number);
        });
        var listeners = Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            var (client, last, heard) = ((i % 2 == 0 ? One : Other).Visitor(), start, new List<long>());
            while (heard.Count < 60)
            {
                var (open, first) = await Listening.OpenAsync(client, $"/live/matters/{number}", last);
                await using (open)
                {
                    heard.AddRange(first.Where(e => e.EventType == "fact").Select(e => long.Parse(e.EventId!, CultureInfo.InvariantCulture)));
                    for (var n = 0; n <= i && heard.Count < 60; n++) heard.Add((await open.FactAsync()).GetProperty("position").GetInt64());
                    last = open.LastId;
                }
            }

            return heard;
        })).ToList();
        await writing;
        var all = await Task.WhenAll(listeners);
        var placed = await One.WithDbAsync(async db => await db.Placed(start, long.MaxValue, ["MatterSupported"]).Select(f => f.Position).ToListAsync());
        foreach (var heard in all) Assert.Equal(placed, heard);
    }

    [Fact]
    public async Task Whoever_is_too_far_behind_or_knows_another_journal_is_told_to_read_anew()
    {
        var number = await BeginAsync();
        for (var i = 0; i < 120; i++) await SupportAsync(One, number);
        var head = await PlacedAsync();
        foreach (var last in new[] { head - 110, head + 50 })
        {
            var (open, first) = await Listening.OpenAsync(One.Visitor(), $"/live/matters/{number}", last);
            await using (open) Assert.Equal("reset", Assert.Single(first).EventType);
        }

        await Note(One, 401, "TestHeard", null);
        head = await PlacedAsync();
        var (behind, told) = await Listening.OpenAsync(One.Visitor(), $"/live/matters/{number}", head - 401);
        await using (behind) Assert.Equal("reset", Assert.Single(told).EventType);
    }

    [Fact]
    public async Task A_page_just_opened_hears_what_happened_between_its_drawing_and_its_listening()
    {
        var number = await BeginAsync();
        await SupportAsync(One, number);
        One.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReportAsync(One, number);
        await PlacedAsync();
        var (open, first) = await Listening.OpenAsync(One.Visitor(), $"/live/matters/{number}?ago=30000");
        Assert.Equal(["fact", "here"], first.Select(e => e.EventType));
        Assert.Contains("ProgressReported", first[0].Data, StringComparison.Ordinal);

        // What the page shows already is no news, though it was placed only after somebody listened.
        await using (open)
        {
            var matter = (await One.LookAsync(number)).Id;
            await Note(One, 1, "MatterRetitled", matter, at: One.Clock.GetUtcNow().AddMinutes(-2));
            await Note(One, 1, "MatterMoved", matter);
            Assert.Equal("MatterMoved", (await open.FactAsync()).GetProperty("kind").GetString());
        }
    }

    /// <summary>Every kind of fact there is, about the very matter, its place and the table: only kinds that the page itself tells arrive, and never a word of theirs.</summary>
    [Fact]
    public async Task A_stranger_hears_of_no_fact_that_the_page_would_not_show()
    {
        var number = await BeginAsync();
        var table = await One.AnnouncedAsync(Scene, number);
        var client = One.Visitor();
        var listeners = new List<Listening>();
        foreach (var address in new[] { $"/live/matters/{number}", $"/live/roundtables/{table}", "/live/ledger", $"/live/ledger?place={Scene.Community.Code}" })
            listeners.Add((await Listening.OpenAsync(client, address)).Open);
        var matter = await One.LookAsync(number);
        var tableId = (await One.TableAsync(table)).Id;
        foreach (var kind in FactJson.AllKinds)
        {
            await Note(One, 1, kind, matter.Id);
            await Note(One, 1, kind, null, tableId);
        }

        var head = await PlacedAsync();
        foreach (var listener in listeners)
        {
            await using (listener)
            {
                var facts = await listener.UntilAsync(head);
                Assert.NotEmpty(facts);
                Assert.Empty(facts.Select(f => f.GetProperty("kind").GetString()!).Where(kind => !FactLook.ByKind.ContainsKey(kind)));
                Assert.DoesNotContain("季小禾", string.Concat(facts.Select(f => f.GetRawText())), StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/live/matters/none")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/live/work")).StatusCode);
    }

    [Fact]
    public async Task Whoever_works_hears_of_their_own_place_and_not_of_their_own_deeds_until_the_post_ends()
    {
        var number = await BeginAsync();
        var account = await Scene.PersonAsync(Role.CommunityOrganiser, Scene.Community);
        var (mine, others) = (await One.SignedInAsync(account), await One.SignedInAsync(await Scene.PersonAsync(Role.CommunityOrganiser, Scene.OtherCommunity)));
        var department = await One.SignedInAsync(await Scene.PersonAsync(Role.DepartmentOfficer, Scene.Works));
        var (here, elsewhere, offered) = ((await Listening.OpenAsync(mine, "/live/work")).Open, (await Listening.OpenAsync(others, "/live/work")).Open, (await Listening.OpenAsync(department, "/live/work")).Open);
        await Note(One, 1, "ProgressReported", (await One.LookAsync(number)).Id, by: account);
        await Note(One, 1, "HandOverOffered", (await One.LookAsync(number)).Id, details: $$"""{"toUnitId":"{{Scene.Works.Id}}"}""");
        var head = await PlacedAsync();
        await using (here) Assert.Equal("HandOverOffered", Assert.Single(await here.UntilAsync(head)).GetProperty("kind").GetString());
        await using (offered) Assert.Equal("HandOverOffered", Assert.Single(await offered.UntilAsync(head)).GetProperty("kind").GetString());
        await using (elsewhere) Assert.Empty(await elsewhere.UntilAsync(head));

        // The connection ends by itself, and behind an ended post the door is shut.
        await using var last = (await Listening.OpenAsync(mine, "/live/work")).Open;
        await One.WithDbAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(p => p.AccountId == account);
            post.End(Kernel.ChinaTime.DateOf(One.Clock.GetUtcNow()).AddDays(-1), One.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        while (await last.AnyAsync() is not null)
        {
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await mine.GetAsync("/live/work")).StatusCode);
    }

    [Fact]
    public async Task Listening_does_not_prolong_a_session()
    {
        await BeginAsync();
        var client = await One.SignedInAsync(await Scene.PersonAsync(Role.StreetCoordinator, Scene.Street));
        One.Clock.Advance(TimeSpan.FromMinutes(20));
        await using (var open = (await Listening.OpenAsync(client, "/live/work")).Open) Assert.False(open.Answer.Headers.Contains("Set-Cookie"));
        One.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/live/work")).StatusCode);

        // A page does: the same twenty minutes, then eleven more.
        client = await One.SignedInAsync(await Scene.PersonAsync(Role.StreetCoordinator, Scene.Street));
        One.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True((await client.GetAsync("/work")).Headers.Contains("Set-Cookie"));
        One.Clock.Advance(TimeSpan.FromMinutes(11));
        await using var still = (await Listening.OpenAsync(client, "/live/work")).Open;
    }

    [Fact]
    public async Task One_visitor_has_so_many_connections_and_a_free_one_is_given_again()
    {
        var number = await BeginAsync();
        var client = await One.SignedInAsync(await Scene.PersonAsync(Role.Inspector, Scene.District));
        var open = new List<Listening>();
        for (var i = 0; i < LiveNodes.PerVisitor; i++) open.Add((await Listening.OpenAsync(client, $"/live/matters/{number}")).Open);
        using (var refused = await client.GetAsync($"/live/matters/{number}"))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        }

        await using (await OpenOfAsync(One.Visitor(), number))
        {
        }

        foreach (var each in open) await each.DisposeAsync();
        for (var tries = 0; tries < 50 && (await StatusAsync(client, number)) != HttpStatusCode.OK; tries++) await Task.Delay(100);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, number));
    }

    [Fact]
    public async Task Whoever_does_not_read_is_cut_off_and_others_hear_on()
    {
        var number = await BeginAsync();
        var hub = One.Services.GetRequiredService<LiveHub>();
        var id = (await One.LookAsync(number)).Id;
        var topic = new LiveTopic(System.Collections.Frozen.FrozenSet.ToFrozenSet(["MatterSupported"]), fact => fact.MatterId == id);
        var head = await PlacedAsync();
        var (slow, quick) = (new LiveListener(topic, head, 5), new LiveListener(topic, head, 100));
        hub.Add(slow);
        hub.Add(quick);
        for (var i = 0; i < 20; i++) await SupportAsync(One, number);
        var until = await PlacedAsync();
        for (var tries = 0; tries < 100 && quick.HeardUntil < until; tries++) await Task.Delay(100);
        hub.Remove(quick);

        Assert.Equal(20, quick.Events.Count);
        Assert.Equal(5, slow.Events.Count);
        while (slow.Events.TryRead(out _))
        {
        }

        Assert.True(slow.Events.Completion.IsCompleted);
    }
}

public sealed class LiveOnSqlite(SqliteApp app, LiveNodes nodes) : LiveTests(app, nodes);

public sealed class LiveOnPostgres(PostgresApp app, LiveNodes nodes) : LiveTests(app, nodes);
